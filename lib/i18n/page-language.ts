import { notFound } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';
import { isLanguage, type Language } from './languages';

/**
 * The language of the page that is being rendered, from the first segment of its route.
 * Every page, layout and metadata function calls this before anything else: without it next-intl would read
 * the request's headers, and the page could not be cached.
 */
export function pageLanguage(segment: string): Language {
  if (!isLanguage(segment)) notFound();
  setRequestLocale(segment);
  return segment;
}
