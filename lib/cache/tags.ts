import type { Language } from '@/lib/i18n/languages';

/**
 * What a cached value depends on. A page carries the tags of everything that it read;
 * a change in the store expires the tags in `touches.ts`, and so exactly the pages that show it.
 */
export const tags = {
  /** Carried by every value: nobody knows what has changed. */
  everything: 'everything',
  /**
   * On no page: said along with the tags of a story that readers are to see no more, or not all of it. Without it, its page from
   * before is given while the store is away, and a list beside another story for a moment while it is made anew.
   */
  withdrawn: (number: number) => `withdrawn:${number}`,
  /** Names, addresses and navigation: sections, topics, authors, masthead. Carried by every page; changed rarely. */
  site: 'site',
  /** Alternative texts, captions, credits and focal points of pictures. */
  media: 'media',
  article: (number: number) => `article:${number}`,
  /** The front page and the list of latest stories. */
  front: (language: Language) => `front:${language}`,
  /** The breaking strip: carried by every page of the edition; changed when the newsroom changes it, and when it ends. */
  breaking: (language: Language) => `breaking:${language}`,
  section: (id: number, language: Language) => `section:${id}:${language}`,
  topic: (id: number, language: Language) => `topic:${id}:${language}`,
  author: (id: number, language: Language) => `author:${id}:${language}`,
  corrections: (language: Language) => `corrections:${language}`,
  /** @param month `2023-02`, in the newspaper's time zone */
  month: (month: string, language: Language) => `month:${month}:${language}`,
  /** @param day ISO date in the newspaper's time zone */
  day: (day: string, language: Language) => `day:${day}:${language}`,
} as const;

/** Whether it is the tag of a list of stories that are about one subject, and so of what a story's page offers to read after it. */
export const isTagOfSubject = (tag: string): boolean => /^(?:section|topic):/.test(tag);

const numberBehind =
  (kind: RegExp) =>
  (tag: string): number | null => {
    const [, number] = kind.exec(tag) ?? [];
    return number === undefined ? null : Number(number);
  };

/** The number of the article whose tag it is; null for any other tag. */
export const articleNumberOfTag = numberBehind(/^article:(\d+)$/);

const withdrawnNumberOfTag = numberBehind(/^withdrawn:(\d+)$/);

/** The numbers of the articles that some of these tags say were withdrawn. */
export const withdrawnNumbersIn = (said: readonly string[]): number[] => said.flatMap((tag) => withdrawnNumberOfTag(tag) ?? []);
