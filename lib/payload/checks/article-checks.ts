import type { PayloadRequest } from 'payload';
import type { Language } from '@/lib/i18n/languages';
import type { Article } from '@/lib/payload/generated-types';
import { articleLimits } from '../article-limits';
import { articleFacts, type ArticleFacts, type PictureFacts } from './article-facts';

type Words = { vi: string; en: string };

/** What is found wrong with an article before its publishing. @property path the field to jump to, as the form names it */
export type Finding = { check: CheckName; weight: Weight; path: string; message: Words };
export type Weight = 'blocking' | 'warning';

type Problem = { path: string; message: Words };
type Check = { weight: Weight; find: (facts: ArticleFacts) => Problem[] };

export const checkLimits = { sapoWords: 60, titleLength: 120, heroWidth: 1200 } as const;

const languageNames: Record<Language, Words> = { vi: { vi: 'tiếng Việt', en: 'Vietnamese' }, en: { vi: 'tiếng Anh', en: 'English' } };

const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const pictures = ({ hero, figures }: ArticleFacts): PictureFacts[] => [...(hero ? [hero] : []), ...figures];
const when = (isWrong: boolean, path: string, vi: string, en: string): Problem[] => (isWrong ? [{ path, message: { vi, en } }] : []);

/**
 * The newsroom's checks. A blocking one is what a page cannot do without, or what shuts readers out: a picture without a
 * text says nothing to who cannot see it. A credit that is missing is a warning, for a newspaper's own pictures may go
 * without, and only a person knows whose a picture is.
 */
export const checks = {
  titleLong: {
    weight: 'warning',
    find: ({ title }) =>
      when(
        title.length > checkLimits.titleLength && title.length <= articleLimits.title,
        'title',
        `Tít dài ${title.length} ký tự; trên ${checkLimits.titleLength} ký tự khó đọc và bị cắt ở trang tìm kiếm.`,
        `The headline has ${title.length} characters; above ${checkLimits.titleLength} it is hard to read and cut by search engines.`,
      ),
  },
  titleTooLong: {
    weight: 'blocking',
    find: ({ title }) =>
      when(
        title.length > articleLimits.title,
        'title',
        `Tít dài ${title.length} ký tự; tối đa ${articleLimits.title}.`,
        `The headline has ${title.length} characters; the most is ${articleLimits.title}.`,
      ),
  },
  slugMissing: {
    weight: 'blocking',
    find: ({ slug }) =>
      when(
        slug === '',
        'slug',
        'Bài chưa có đường dẫn; tít không có chữ nào dùng được, hãy gõ đường dẫn.',
        'The article has no slug: nothing in the headline can be one, so type it.',
      ),
  },
  sectionMissing: {
    weight: 'blocking',
    find: ({ section }) => when(section === null, 'section', 'Bài chưa có chuyên mục.', 'The article has no section.'),
  },
  sapoMissing: {
    weight: 'blocking',
    find: ({ sapo }) => when(sapo === '', 'sapo', 'Bài chưa có sapo.', 'The article has no sapo.'),
  },
  sapoLong: {
    weight: 'warning',
    find: ({ sapo }) =>
      when(
        wordCount(sapo) > checkLimits.sapoWords,
        'sapo',
        `Sapo dài ${wordCount(sapo)} chữ; nên dưới ${checkLimits.sapoWords}.`,
        `The sapo has ${wordCount(sapo)} words; ${checkLimits.sapoWords} at most is better.`,
      ),
  },
  heroMissing: {
    weight: 'warning',
    find: ({ hero }) => when(hero === null, 'hero.media', 'Bài chưa có ảnh chính.', 'The article has no lead picture.'),
  },
  heroNarrow: {
    weight: 'warning',
    find: ({ hero }) =>
      when(
        (hero?.width ?? checkLimits.heroWidth) < checkLimits.heroWidth,
        'hero.media',
        `Ảnh chính chỉ rộng ${hero?.width} px; nên từ ${checkLimits.heroWidth} px.`,
        `The lead picture is only ${hero?.width} px wide; ${checkLimits.heroWidth} px or more is better.`,
      ),
  },
  altMissing: {
    weight: 'blocking',
    find: (facts) =>
      pictures(facts)
        .filter(({ alt }) => alt === '')
        .map(({ path, name }) => ({
          path: path === 'hero' ? 'hero.alt' : path,
          message: {
            vi: `${name.vi} chưa có mô tả ${languageNames[facts.language].vi} cho người khiếm thị.`,
            en: `${name.en} has no alternative text in ${languageNames[facts.language].en}.`,
          },
        })),
  },
  creditMissing: {
    weight: 'warning',
    find: (facts) =>
      pictures(facts)
        .filter(({ credit }) => credit === '')
        .map(({ path, name }) => ({
          path: path === 'hero' ? 'hero.credit' : path,
          message: { vi: `${name.vi} chưa có nguồn ảnh.`, en: `${name.en} has no credit.` },
        })),
  },
  linkDead: {
    weight: 'warning',
    find: (facts) =>
      facts.deadLinks.map(({ text, target }) => {
        const isNumber = /^\d+$/.test(target);
        const where = isNumber
          ? { vi: `bài số ${target}, hiện không đăng`, en: `article ${target}, which is not live` }
          : { vi: `${target}, không có trên trang`, en: `${target}, which this site does not have` };
        const what =
          text === null
            ? { vi: 'Hộp bài liên quan', en: 'A box of related articles' }
            : { vi: `Liên kết "${text}"`, en: `The link "${text}"` };
        return { path: 'body', message: { vi: `${what.vi} dẫn tới ${where.vi}.`, en: `${what.en} leads to ${where.en}.` } };
      }),
  },
  otherLanguage: {
    weight: 'warning',
    find: ({ language, textLanguage }) =>
      when(
        textLanguage !== null && textLanguage !== language,
        'language',
        `Bài ghi là ${languageNames[language].vi} nhưng nội dung giống ${languageNames[textLanguage ?? language].vi}.`,
        `The article is filed as ${languageNames[language].en}, but its text looks like ${languageNames[textLanguage ?? language].en}.`,
      ),
  },
} as const satisfies Record<string, Check>;

export type CheckName = keyof typeof checks;

/** What the table finds in an article's facts, what blocks first. */
export function findingsOf(facts: ArticleFacts): Finding[] {
  const found = Object.entries(checks as Record<string, Check>).flatMap(([check, { weight, find }]) =>
    find(facts).map((problem) => ({ check: check as CheckName, weight, ...problem })),
  );
  return [...found.filter(({ weight }) => weight === 'blocking'), ...found.filter(({ weight }) => weight === 'warning')];
}

/** All that is found wrong with an article, saved or about to be. */
export async function checkArticle(article: Partial<Article>, req: PayloadRequest): Promise<Finding[]> {
  return findingsOf(await articleFacts(article, req));
}
