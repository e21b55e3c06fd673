'use client';

import { useEffect, useRef } from 'react';
import type { Language } from '@/lib/i18n/languages';
import { NeedsFramework } from '@/components/ui/needs-framework';
import styles from './search-form.module.css';

type Props = {
  language: Language;
  value: string;
  placeholder: string;
  /** What the list of headlines is called, and what is said of it to those who do not see it: `{count}` in it is their number. */
  suggestions: string;
  found: { none: string; one: string; some: string };
};

type AutoComplete = HTMLElement & { fetchResult: (url: URL) => Promise<string> };

/** A search field that offers headlines while somebody types; without script it is a field. */
export function SearchField({ language, value, placeholder, suggestions, found }: Props) {
  const completer = useRef<AutoComplete>(null);
  const list = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    const element = completer.current!;
    // The element makes it a list; what is no list without a script has no name either.
    list.current!.ariaLabel = suggestions;
    let asking = new AbortController();
    const say = () => {
      const count = element.querySelectorAll('[role="option"]').length;
      const words = count === 0 ? found.none : count === 1 ? found.one : found.some;
      status.current!.textContent = words.replace('{count}', String(count));
    };
    element.addEventListener('load', say);
    void import('@github/auto-complete-element').then(() => {
      // What was typed last is answered last, however long the answers take.
      element.fetchResult = async (url) => {
        asking.abort();
        asking = new AbortController();
        const answer = await fetch(url, { signal: asking.signal });
        return answer.ok ? answer.text() : '';
      };
    });
    return () => element.removeEventListener('load', say);
  }, [found, suggestions]);

  return (
    <auto-complete ref={completer} class={styles.completer} src={`/api/search/suggestions?language=${language}`} for="search-suggestions">
      <input
        id="search-field"
        type="search"
        name="q"
        defaultValue={value}
        placeholder={placeholder}
        maxLength={200}
        autoComplete="off"
        autoFocus={value === ''}
        enterKeyHint="search"
        className={styles.field}
      />
      <div id="search-suggestions" ref={list} className={styles.suggestions} hidden />
      <p ref={status} role="status" className="visually-hidden" />
      <NeedsFramework when="load" />
    </auto-complete>
  );
}
