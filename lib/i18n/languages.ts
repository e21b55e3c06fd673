/**
 * The languages that the newspaper publishes in. The one list behind next-intl's
 * locales, Payload's localization and the `language` of an article.
 */
export const languages = ['vi', 'en'] as const;

export type Language = (typeof languages)[number];

/** The edition without a prefix in its addresses. */
export const defaultLanguage: Language = 'vi';

export function isLanguage(value: unknown): value is Language {
  return (languages as readonly unknown[]).includes(value);
}

/** The other language of the pair: the newspaper has exactly two editions. */
export function otherLanguage(language: Language): Language {
  return language === 'vi' ? 'en' : 'vi';
}
