import { stemmer } from 'stemmer';
import type { Language } from '@/lib/i18n/languages';

/** A word of a text as the index knows it, and where it stands in the text (UTF-16 units, the end not included). */
export type Word = {
  /** Without accents and capitals, "đ" as "d"; in English its stem: "hoa" of "Hòa", "mangrov" of "mangroves". */
  plain: string;
  /** The same with its accents, or null where it has none: "hoa2" of both "hòa" and "hoà". */
  marked: string | null;
  start: number;
  end: number;
};

/** Words of any script, and numbers: what stands between two of them separates words. */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Nobody searches for more of a word; a longer one would only fill the index. */
const longestWord = 40;

/**
 * The marks of Vietnamese as digits, by the input method VNI. A tone counts for its syllable, wherever it is written on it:
 * "hòa" and "hoà" are one word, in the old spelling and in the new.
 */
const qualities: Record<string, string> = { '\u0302': '6', '\u031b': '7', '\u0306': '8' };
const tones: Record<string, string> = { '\u0301': '1', '\u0300': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' };

type Spelling = Pick<Word, 'plain' | 'marked'>;

/** Texts repeat their words; the same few thousand syllables make up nearly all of them. */
const spellings: Record<Language, Map<string, Spelling>> = { vi: new Map(), en: new Map() };
const mostSpellings = 50_000;

function spell(written: string, language: Language): Spelling {
  let plain = '';
  let marked = '';
  let tone = '';
  for (const character of written.toLowerCase().normalize('NFD')) {
    if (character === 'đ') {
      plain += 'd';
      marked += 'd9';
    } else if (qualities[character]) {
      marked += qualities[character];
    } else if (tones[character]) {
      tone = tones[character];
    } else if (!/\p{M}/u.test(character)) {
      plain += character;
      marked += character;
    }
  }
  plain = plain.slice(0, longestWord);
  marked = (marked + tone).slice(0, longestWord);
  return { plain: language === 'en' ? stemmer(plain) : plain, marked: marked === plain ? null : marked };
}

/** The words of a text, in its order. */
export function wordsOf(text: string, language: Language): Word[] {
  const known = spellings[language];
  return [...text.matchAll(wordPattern)].map((match) => {
    const written = match[0];
    let spelling = known.get(written);
    if (!spelling) {
      spelling = spell(written, language);
      if (known.size >= mostSpellings) known.clear();
      known.set(written, spelling);
    }
    return { ...spelling, start: match.index, end: match.index + written.length };
  });
}
