import { isolateObjectProperty, type PayloadRequest } from 'payload';
import type { Language } from '@/lib/i18n/languages';
import { bodyReferences, type LexicalNode, type LexicalState } from '@/lib/content/lexical';
import type { Article, Media } from '@/lib/payload/generated-types';
import { referenceId } from '../reference-id';
import { deadLinks, type DeadLink, type SiteLink } from './site-links';
import { textLanguage } from './text-language';

type Words = { vi: string; en: string };

/** A picture as readers would see it: what the article says of it, else what the file says in the article's language. */
export type PictureFacts = { path: string; name: Words; alt: string; credit: string; width: number | null };

/** Everything that the checks look at, so that they need no store. */
export type ArticleFacts = {
  language: Language;
  title: string;
  sapo: string;
  slug: string;
  section: number | null;
  hero: PictureFacts | null;
  figures: PictureFacts[];
  deadLinks: DeadLink[];
  textLanguage: Language | null;
};

type FigureFields = {
  media?: unknown;
  remote?: { src?: string | null; alt?: string | null; width?: number | null } | null;
  alt?: string | null;
  credit?: string | null;
};

/** Reads what an article, saved or about to be, looks like to a reader of its edition. */
export async function articleFacts(article: Partial<Article>, req: PayloadRequest): Promise<ArticleFacts> {
  const language = article.language ?? 'vi';
  const body = article.body as LexicalState;
  const heroId = referenceId(article.hero?.media);
  const media = await mediaIn(language, [...(heroId === null ? [] : [heroId]), ...bodyReferences(body).mediaIds], req);
  const bodyFigures = figuresOf(body).flatMap((fields, index) => {
    const name = { vi: `Ảnh thứ ${index + 1} trong bài`, en: `Picture ${index + 1} of the body` };
    return pictureFacts(fields, media, 'body', name) ?? [];
  });
  const hero = article.hero && pictureFacts(article.hero, media, 'hero', { vi: 'Ảnh chính', en: 'The lead picture' });
  return {
    language,
    title: article.title?.trim() ?? '',
    sapo: article.sapo?.trim() ?? '',
    slug: article.slug ?? '',
    section: referenceId(article.section),
    hero: hero ?? null,
    figures: bodyFigures,
    deadLinks: await deadLinks(linksOf(body), article.id ?? null, req),
    textLanguage: await textLanguage(`${article.sapo ?? ''}\n${proseOf(body)}`),
  };
}

async function mediaIn(language: Language, ids: number[], req: PayloadRequest): Promise<Map<number, Media>> {
  if (ids.length === 0) return new Map();
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: [...new Set(ids)] } },
    locale: language,
    fallbackLocale: false,
    depth: 0,
    joins: false,
    pagination: false,
    // The locale of this question is not that of the write around it.
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
  });
  return new Map(docs.map((doc) => [doc.id, doc]));
}

function pictureFacts(fields: FigureFields, media: Map<number, Media>, path: string, name: Words): PictureFacts | null {
  const file = media.get(referenceId(fields.media) ?? 0);
  if (!file && !fields.remote?.src) return null;
  const words = (...candidates: (string | null | undefined)[]) => candidates.find((text) => text?.trim())?.trim() ?? '';
  return {
    path,
    name,
    alt: words(fields.alt, file ? file.alt : fields.remote?.alt),
    credit: words(fields.credit, file?.credit),
    width: (file ? file.width : fields.remote?.width) ?? null,
  };
}

/** Every node of a body, those in the boxes and tables within it too, in the order of the page. */
function* nodesOf(value: unknown): Generator<LexicalNode> {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value) && 'type' in value) yield value as LexicalNode;
  for (const child of Object.values(value)) yield* nodesOf(child);
}

function blocksOf(body: LexicalState): Record<string, unknown>[] {
  return [...nodesOf(body?.root)].flatMap(({ type, fields }) => (type === 'block' && fields ? [fields] : []));
}

function figuresOf(body: LexicalState): FigureFields[] {
  return blocksOf(body).flatMap((fields): FigureFields[] => {
    if (fields.blockType === 'figure') return [fields];
    return fields.blockType === 'gallery' && Array.isArray(fields.figures) ? (fields.figures as FigureFields[]) : [];
  });
}

function proseOf(body: LexicalState): string {
  return [...nodesOf(body?.root)].flatMap(({ type, text }) => (type === 'text' && text ? text : [])).join(' ');
}

function linksOf(body: LexicalState): SiteLink[] {
  const inText = [...nodesOf(body?.root)].flatMap(({ type, fields, children }): SiteLink[] => {
    if (type !== 'link' && type !== 'autolink') return [];
    const text = [...nodesOf(children)].map((node) => node.text ?? '').join('');
    const target = (fields?.doc as { value?: unknown } | undefined)?.value;
    return fields?.linkType === 'internal' ? [{ text, article: referenceId(target) ?? 0 }] : [{ text, url: String(fields?.url ?? '') }];
  });
  const inBoxes = blocksOf(body).flatMap((fields): SiteLink[] => {
    const articles = fields.blockType === 'relatedArticles' && Array.isArray(fields.articles) ? fields.articles : [];
    return articles.map((related) => ({ text: null, article: referenceId(related) ?? 0 }));
  });
  return [...inText, ...inBoxes];
}
