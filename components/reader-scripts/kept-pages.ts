import { frontAddress, savedAddress } from '@/lib/i18n/addresses';
import { languages } from '@/lib/i18n/languages';

/** What the service worker keeps, and where. */
export const cacheNames = {
  front: 'front-pages',
  saved: 'saved-stories',
  fallback: 'saved-lists',
  assets: 'assets',
  pictures: 'pictures',
} as const;

export const frontPages: readonly string[] = languages.map(frontAddress);

/** The list of saved stories, in the language of an address. */
export function savedPageOf(path: string): string {
  const language = languages.find((candidate) => path === `/${candidate}` || path.startsWith(`/${candidate}/`)) ?? 'vi';
  return savedAddress(language);
}
