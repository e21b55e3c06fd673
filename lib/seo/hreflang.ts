import { defaultLanguage, otherLanguage, type Language } from '@/lib/i18n/languages';
import { canonicalAddress } from './canonical-address';

/**
 * The language versions of a page, itself among them, for `link rel=alternate hreflang`; undefined for a page that has no
 * live pair. Both pages of a pair say the same, or a search engine believes neither. `x-default` is the edition that the
 * newspaper's bare address leads to.
 * https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function hreflang(language: Language, address: string, translationAddress: string | null): Record<string, string> | undefined {
  if (translationAddress === null) return undefined;
  const addresses: Record<string, string> = {
    [language]: canonicalAddress(address),
    [otherLanguage(language)]: canonicalAddress(translationAddress),
  };
  return { vi: addresses.vi!, en: addresses.en!, 'x-default': addresses[defaultLanguage]! };
}
