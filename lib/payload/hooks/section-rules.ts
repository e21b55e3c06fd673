import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeDeleteHook } from 'payload';
import { oncePerBatch } from '../batch-context';
import { referenceId } from '../reference-id';

/** A live article's address begins with its section's slug, so the section must exist in the article's edition. */
export const requireSectionInEdition: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (data._status !== 'published') return data;
  const language: 'vi' | 'en' = data.language ?? originalDoc?.language;
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
  const inVietnamese = req.i18n?.language === 'vi';
  throw new APIError(
    language === 'en'
      ? inVietnamese
        ? 'Chuyên mục của bài chưa có tên và đường dẫn tiếng Anh; hãy đặt trong Chuyên mục rồi đăng lại.'
        : 'The section has no English name and slug yet; set them under Sections, then publish again.'
      : inVietnamese
        ? 'Chuyên mục của bài chưa có tên và đường dẫn tiếng Việt; hãy đặt trong Chuyên mục rồi đăng lại.'
        : 'The section has no Vietnamese name and slug yet; set them under Sections, then publish again.',
    400,
    undefined,
    true,
  );
};

/** A section with articles or children is emptied first: its articles would lose their address. */
export const refuseDeletingUsedSection: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const [articles, children] = await Promise.all([
    req.payload.count({ collection: 'articles', where: { or: [{ section: { equals: id } }, { secondarySections: { in: [id] } }] }, req }),
    req.payload.count({ collection: 'sections', where: { parent: { equals: id } }, req }),
  ]);
  if (articles.totalDocs === 0 && children.totalDocs === 0) return;
  throw new APIError(
    req.i18n?.language === 'vi'
      ? `Chuyên mục còn ${articles.totalDocs} bài và ${children.totalDocs} chuyên mục con; hãy chuyển chúng đi trước khi xóa.`
      : `The section still holds ${articles.totalDocs} articles and ${children.totalDocs} subsections; move them before deleting it.`,
    400,
    undefined,
    true,
  );
};
