import type { Language } from '@/lib/i18n/languages';

/** Below this many characters a text is mostly names. */
export const leastForLanguage = 120;

/**
 * Which of the two editions a text is written for; null where it is too short to tell. The detector holds a megabyte of
 * n-grams, so it is loaded when somebody first asks.
 */
export async function textLanguage(text: string): Promise<Language | null> {
  if (text.trim().length < leastForLanguage) return null;
  const { eld } = await import('eld/extrasmall');
  const { vi = 0, en = 0 } = eld.detect(text).getScores();
  if (vi === en) return null;
  return vi > en ? 'vi' : 'en';
}
