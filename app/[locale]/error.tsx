'use client';

import { useParams } from 'next/navigation';
import { ErrorContent } from '@/components/layout/error-content';
import { defaultLanguage, isLanguage } from '@/lib/i18n/languages';

/** Shown in place of a page that could not be made. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { locale } = useParams<{ locale?: string }>();
  return <ErrorContent language={isLanguage(locale) ? locale : defaultLanguage} reference={error.digest} retry={reset} />;
}
