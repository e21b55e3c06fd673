import { frontAddress, placeOf, savedAddress } from '@/lib/i18n/addresses';
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

/** The front page of the edition that an address belongs to. */
export function frontPageOf(path: string): string {
  return frontAddress(placeOf(path).language);
}

/** The list of saved stories, in the language of an address. */
export function savedPageOf(path: string): string {
  return savedAddress(placeOf(path).language);
}
