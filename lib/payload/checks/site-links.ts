import { isolateObjectProperty, type PayloadRequest } from 'payload';
import { readEnvironment } from '@/lib/env';
import { addressWords, articleNumberOf, pageNumberOf, placeOf, plainPath } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { withoutEnd } from '@/lib/text/without-end';

/** A link as it stands in a body: to an article by its number, or to an address. @property text null in a box of related articles */
export type SiteLink = { text: string | null; article: number } | { text: string | null; url: string };

export type DeadLink = { text: string | null; target: string };

/**
 * The links that would lead a reader to no page of this site. Asked of the store and not over the network: what is about
 * to go live together is not there to be fetched yet, and a check must not wait for a server.
 * @param self the article that the links stand in, which may not be live yet
 */
export async function deadLinks(links: SiteLink[], self: number | null, req: PayloadRequest): Promise<DeadLink[]> {
  const asked = new Map<string, Promise<boolean>>();
  const answers = (target: string, ask: () => Promise<boolean>): Promise<boolean> => {
    if (!asked.has(target)) asked.set(target, ask());
    return asked.get(target)!;
  };
  const dead: DeadLink[] = [];
  for (const link of links) {
    const path = 'url' in link ? pathOnThisSite(link.url) : null;
    if ('url' in link && path === null) continue;
    const target = 'url' in link ? path! : String(link.article);
    const isLive = await answers(target, () => ('url' in link ? hasPage(path!, self, req) : isLiveArticle(link.article, null, self, req)));
    if (!isLive) dead.push({ text: link.text, target });
  }
  return dead;
}

/** The path of an address on this site, or null for one elsewhere, a place on the same page and what is no page. */
export function pathOnThisSite(url: string): string | null {
  const { siteUrl } = readEnvironment();
  if (url.startsWith('#') || !URL.canParse(url, siteUrl)) return null;
  const { origin, pathname } = new URL(url, siteUrl);
  if (origin !== new URL(siteUrl).origin) return null;
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}

type Place = { language: Language; segments: string[]; self: number | null; req: PayloadRequest };

/** The pages by the first word of their address; what stands in none of these is a section, an article or an old address. */
const pagesByWord: [keyof typeof addressWords, (place: Place) => Promise<boolean> | boolean][] = [
  ['topic', ({ segments, language, req }) => hasSlug('topics', segments[1], language, req)],
  ['author', ({ segments, language, req }) => hasSlug('authors', segments[1], language, req)],
  ['archive', ({ segments }) => segments.length === 1 || !Number.isNaN(Date.parse(segments.slice(1, 4).join('-')))],
  ['search', () => true],
  ['corrections', () => true],
];

/** Not pages of the newspaper: whether they answer is not for an editor to mend. */
const machinery = new Set(['admin', 'api', '_next']);

async function hasPage(path: string, self: number | null, req: PayloadRequest): Promise<boolean> {
  const { language, segments } = placeOf(plainPath(path));
  const [first, second, third] = segments;
  if (first === undefined || machinery.has(first)) return true;
  const byWord = pagesByWord.find(([word]) => addressWords[word][language] === first);
  if (byWord) return byWord[1]({ language, segments, self, req });
  const number = segments.length === 2 ? articleNumberOf(second!) : null;
  if (number !== null && (await isLiveArticle(number, language, self, req))) return true;
  const isList =
    segments.length === 1 || (segments.length === 3 && second === addressWords.page[language] && pageNumberOf(third!) !== null);
  if (isList && (await hasSlug('sections', first, language, req))) return true;
  return isFormerAddress(path, req);
}

/** Any section and slug before the right number lead to the article; another edition's number does not. */
async function isLiveArticle(id: number, language: Language | null, self: number | null, req: PayloadRequest): Promise<boolean> {
  if (id === self) return true;
  const { totalDocs } = await req.payload.count({
    collection: 'articles',
    where: {
      and: [{ id: { equals: id } }, { _status: { equals: 'published' } }, ...(language ? [{ language: { equals: language } }] : [])],
    },
    req,
  });
  return totalDocs > 0;
}

async function hasSlug(
  collection: 'sections' | 'topics' | 'authors',
  slug: string | undefined,
  language: Language,
  req: PayloadRequest,
): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection,
    where: { slug: { equals: slug ?? '' } },
    locale: language,
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
  });
  return totalDocs > 0;
}

async function isFormerAddress(path: string, req: PayloadRequest): Promise<boolean> {
  const bare = withoutEnd(path, '/');
  const { totalDocs } = await req.payload.count({
    collection: 'articles',
    where: { and: [{ legacyUrls: { in: [bare, `${bare}/`] } }, { _status: { equals: 'published' } }] },
    req,
  });
  return totalDocs > 0;
}
