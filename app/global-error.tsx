'use client';

import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import { useParams } from 'next/navigation';
import { ErrorContent } from '@/components/layout/error-content';
import { errorWords } from '@/lib/i18n/error-words';
import { defaultLanguage, isLanguage } from '@/lib/i18n/languages';

/** Shown when the frame around the pages could not be made either: it brings its own <html>. */
export default function GlobalErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { locale } = useParams<{ locale?: string }>() ?? {};
  const language = isLanguage(locale) ? locale : defaultLanguage;
  return (
    <html lang={language}>
      <head>
        <title>{errorWords[language].title}</title>
      </head>
      <body>
        <ErrorContent language={language} reference={error.digest} retry={reset} />
      </body>
    </html>
  );
}
