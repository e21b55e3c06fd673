'use client';

import { frontAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { errorWords } from '@/lib/i18n/error-words';
import styles from './error-content.module.css';

/** Needs nothing that may have broken: no store, no messages. */
export function ErrorContent({ language, reference, retry }: { language: Language; reference: string | undefined; retry: () => void }) {
  const words = errorWords[language];
  return (
    <main className={`page-width ${styles.error}`} lang={language}>
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p className={styles.ways}>
        <button type="button" onClick={retry}>
          {words.retry}
        </button>
        <a href={frontAddress(language)}>{words.front}</a>
      </p>
      {reference && (
        <p className={styles.reference}>
          {words.reference}: <code>{reference}</code>
        </p>
      )}
    </main>
  );
}
