import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload';
import { defaultLanguage, type Language } from '@/lib/i18n/languages';
import type { Section } from '@/lib/payload/generated-types';
import { listArticlesOfSection } from '../article-lists';
import { oncePerBatch } from '../batch-context';
import { referenceId } from '../reference-id';
import { refuse } from '../refuse';

const editions: Record<Language, { vi: string; en: string }> = {
  vi: { vi: 'tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'tiếng Anh', en: 'English' },
};

/** A live article's address begins with its section's slug, so the section must exist in the article's edition. */
export const requireSectionInEdition: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (data._status !== 'published') return data;
  const language: Language = data.language ?? originalDoc?.language;
  const id = referenceId(data.section ?? originalDoc?.section);
  if (!id) return data;
  const slug = await oncePerBatch(req, `slug of section ${id} in ${language}`, async () => {
    const found = await req.payload.findByID({
      collection: 'sections',
      id,
      locale: language,
      fallbackLocale: false,
      depth: 0,
      disableErrors: true,
      req,
    });
    return found?.slug;
  });
  if (slug) return data;
  return refuse(req, {
    vi: `Chuyên mục của bài chưa có tên và đường dẫn ${editions[language].vi}; hãy đặt trong Chuyên mục rồi đăng lại.`,
    en: `The section has no ${editions[language].en} name and slug yet; set them under Sections, then publish again.`,
  });
};

/** A section with articles or children is emptied first: its articles would lose their address. */
export const refuseDeletingUsedSection: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const [articles, children] = await Promise.all([
    // Those in the bin as well: they may come back.
    req.payload.count({
      collection: 'articles',
      where: { or: [{ section: { equals: id } }, { secondarySections: { in: [id] } }] },
      trash: true,
      req,
    }),
    req.payload.count({ collection: 'sections', where: { parent: { equals: id } }, req }),
  ]);
  if (articles.totalDocs === 0 && children.totalDocs === 0) return;
  refuse(req, {
    vi: `Chuyên mục còn ${articles.totalDocs} bài và ${children.totalDocs} chuyên mục con; hãy chuyển chúng đi trước khi xóa.`,
    en: `The section still holds ${articles.totalDocs} articles and ${children.totalDocs} subsections; move them before deleting it.`,
  });
};

/** Live articles would go offline with the slug that their address begins with. */
export const keepNameOfUsedSection: CollectionBeforeChangeHook<Section> = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || !originalDoc?.slug || (data.slug && data.name)) return data;
  const language = (req.locale ?? defaultLanguage) as Language;
  const { totalDocs } = await req.payload.count({
    collection: 'articles',
    where: { and: [{ section: { equals: originalDoc.id } }, { language: { equals: language } }, { _status: { equals: 'published' } }] },
    req,
  });
  if (totalDocs === 0) return data;
  return refuse(req, {
    vi: `Bản ${editions[language].vi} đang có ${totalDocs} bài trong chuyên mục này; chuyên mục phải giữ tên và đường dẫn.`,
    en: `${totalDocs} ${editions[language].en} articles are live in this section; it has to keep its name and slug.`,
  });
};

/** Sections have two levels: one with subsections stays at the top. */
export const keepTwoLevels: CollectionBeforeChangeHook<Section> = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || !originalDoc || referenceId(data.parent) === null) return data;
  const { totalDocs } = await req.payload.count({ collection: 'sections', where: { parent: { equals: originalDoc.id } }, req });
  if (totalDocs === 0) return data;
  return refuse(req, {
    vi: `Chuyên mục này có ${totalDocs} chuyên mục con nên không thể thuộc chuyên mục khác; chuyên mục chỉ có hai cấp.`,
    en: `This section has ${totalDocs} subsections and cannot stand below another: there are two levels.`,
  });
};

/** What stands in a section stands in the list of the one above it, too. */
export const moveListsWithSection: CollectionAfterChangeHook<Section> = async ({ doc, previousDoc, operation, req }) => {
  if (operation === 'update' && referenceId(doc.parent) !== referenceId(previousDoc.parent)) await listArticlesOfSection(doc.id, req);
  return doc;
};
