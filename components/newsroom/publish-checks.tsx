'use client';

import { useDocumentInfo, useFormProcessing, useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { Finding } from '@/lib/payload/checks/article-checks';
import { adminLanguage, newsroomWords } from './words';
import './newsroom.css';

/** The tab that a field stands in, from the left, by the beginning of its path. What is not here stands beside the tabs. */
const tabs: Record<string, number> = { title: 0, sapo: 0, body: 0, hero: 1 };

/** The list of what is missing before publishing, of what was last saved; each entry leads to its field. */
export function PublishChecks() {
  const { i18n } = useTranslation();
  const language = adminLanguage(i18n.language);
  const words = newsroomWords[language];
  const { id, lastUpdateTime } = useDocumentInfo();
  const processing = useFormProcessing();
  const [findings, setFindings] = useState<Finding[] | null>(null);

  useEffect(() => {
    if (!id || processing) return;
    const asking = new AbortController();
    fetch(`/api/articles/${id}/checks`, { signal: asking.signal })
      .then(async (answer) => (answer.ok ? ((await answer.json()) as { findings: Finding[] }).findings : null))
      .then(setFindings)
      // The list is a help; the server checks again when the article is published.
      .catch(() => {});
    return () => asking.abort();
  }, [id, lastUpdateTime, processing]);

  if (!findings) return null;
  return (
    <section className="newsroom-checks" aria-labelledby="newsroom-checks-title">
      <h3 id="newsroom-checks-title">{words.checks}</h3>
      {findings.length === 0 ? (
        <p>{words.checksPass}</p>
      ) : (
        <ul>
          {findings.map(({ check, weight, path, message }) => (
            <li key={`${check} ${message.vi}`} data-weight={weight} title={words[weight]}>
              <button type="button" onClick={() => void jumpTo(path)}>
                <span className="sr-only">{words[weight]}: </span>
                {message[language]}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Opens the field's tab if it is not shown, and puts the cursor into the field. */
async function jumpTo(path: string): Promise<void> {
  const tab = tabs[path.split('.')[0]!];
  if (tab !== undefined) {
    const button = document.querySelectorAll<HTMLElement>('.tabs-field__tab-button')[tab];
    if (!button?.classList.contains('tabs-field__tab-button--active')) button?.click();
  }
  const find = (): HTMLElement | null => document.getElementById(`field-${path.replaceAll('.', '__')}`) ?? richTextAt(path);
  // A tab that was just opened draws its fields a little later, and first as grey places without anything to type in.
  const target = (await appearing(() => focusableIn(find()))) ?? find();
  target?.scrollIntoView({ behavior: 'smooth', block: 'center' });
  target?.focus({ preventScroll: true });
}

function focusableIn(field: HTMLElement | null): HTMLElement | null {
  const focusable = 'input:not([type="hidden"]), textarea, button, [contenteditable="true"]';
  return field?.matches(focusable) ? field : (field?.querySelector<HTMLElement>(focusable) ?? null);
}

/** Payload gives the editor of a body no id. */
function richTextAt(path: string): HTMLElement | null {
  return path === 'body' ? document.querySelector<HTMLElement>('.rich-text-lexical [contenteditable="true"]') : null;
}

async function appearing(find: () => HTMLElement | null): Promise<HTMLElement | null> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}
