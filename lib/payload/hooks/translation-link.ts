import type { CollectionBeforeChangeHook, PayloadRequest, Where } from 'payload';
import { lockArticle } from '../transaction-locks';
import { referenceId } from '../reference-id';
import { refuse as refuseWith } from '../refuse';
import { runSql, sql } from '../run-sql';

/** Why a link is refused; an import's dry run says the same beforehand. */
export const linkRefusals = {
  self: { vi: 'Một bài không thể là bản dịch của chính nó.', en: 'An article cannot be a translation of itself.' },
  missing: { vi: 'Bài gốc không còn.', en: 'The original no longer exists.' },
  sameLanguage: {
    vi: 'Bài gốc cùng ngôn ngữ với bài này; bản dịch phải khác ngôn ngữ.',
    en: 'The original is in the same language as this article; a translation is in another.',
  },
  chain: {
    vi: 'Bài đó đã là bản dịch của một bài khác; hãy chọn bài gốc.',
    en: 'That article is itself a translation; choose its original.',
  },
  original: {
    vi: 'Bài này đã có bản dịch nên là bài gốc; không thể là bản dịch của bài khác.',
    en: 'This article has a translation and so is an original; it cannot be a translation of another.',
  },
  taken: {
    vi: 'Bài gốc đã có một bản dịch bằng ngôn ngữ này. Nếu không thấy, hãy tìm trong thùng rác.',
    en: 'The original already has a translation in this language. Where it is not seen, it lies in the bin.',
  },
  inItsLanguage: {
    vi: 'Bài này đã có bản dịch bằng ngôn ngữ đó.',
    en: 'This article already has a translation in that language.',
  },
} as const;

/**
 * A pair is one original and one article that names it. Refuses a translation of itself, of a translation
 * (so no circle can form), in the language of its original, and a second one in the same language;
 * and an original that changes into the language of its translation.
 */
export const checkTranslationLink: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (data.translationOf === undefined && data.language === undefined) return data;
  const originalId = referenceId(data.translationOf === undefined ? originalDoc?.translationOf : data.translationOf);
  const id = referenceId(originalDoc);
  const language = data.language ?? originalDoc?.language;
  // Nothing is named, and nobody can be left behind in the wrong language.
  if (originalId === null && (id === null || language === originalDoc?.language)) return data;
  // That somebody was quicker is no fault of what was sent.
  const refuse = (reason: keyof typeof linkRefusals): never =>
    refuseWith(req, linkRefusals[reason], reason === 'taken' || reason === 'inItsLanguage' ? 409 : 400);
  if (originalId === null) {
    const inItsLanguage: Where = { and: [{ translationOf: { equals: id } }, { language: { equals: language } }] };
    const { docs } = await req.payload.find({
      collection: 'articles',
      depth: 0,
      limit: 1,
      draft: true,
      pagination: false,
      req,
      select: { language: true },
      where: inItsLanguage,
    });
    return docs.length > 0 ? refuse('inItsLanguage') : data;
  }
  if (originalId === id) refuse('self');
  // Of two who make one at the same moment, the second waits here and then sees the first.
  await lockArticle(originalId, req);
  const { original, translations } = await pairOf(originalId, id, req);
  if (!original) return refuse('missing');
  if (original.language === language) refuse('sameLanguage');
  if (original.translationOf !== null) refuse('chain');
  for (const other of translations) {
    if (other.id === id) continue;
    if (other.translationOf === id) refuse('original');
    if (other.language === language) refuse('taken');
  }
  return data;
};

type Linked = { id: number; language: string; translationOf: number | null };

/**
 * An original as it was saved last, and the articles that name it or `id` as theirs, as they were saved last and as readers
 * see them: a draft that gives up its original leaves the live article where it is, for readers a translation as before.
 * One statement, since an import asks for each of its translations.
 */
async function pairOf(
  originalId: number,
  id: number | null,
  req: PayloadRequest,
): Promise<{ original: Linked | undefined; translations: Linked[] }> {
  const originals = sql.join(id === null ? [originalId] : [originalId, id], sql`, `);
  const saved = sql`SELECT parent_id AS id, CAST(version_language AS text) AS language, version_translation_of_id AS original FROM _articles_v`;
  const rows = await runSql(
    sql`${saved} WHERE parent_id = ${originalId} AND latest = TRUE
        UNION ${saved} WHERE version_translation_of_id IN (${originals}) AND latest = TRUE
        UNION SELECT id, CAST(language AS text), translation_of_id FROM articles WHERE translation_of_id IN (${originals})`,
    req.payload,
    req,
  );
  const linked = rows.map((row) => ({
    id: Number(row.id),
    language: String(row.language),
    translationOf: row.original === null ? null : Number(row.original),
  }));
  return {
    original: linked.find((article) => article.id === originalId),
    translations: linked.filter((article) => article.translationOf !== null && article.id !== originalId),
  };
}
