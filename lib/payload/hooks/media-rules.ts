import type { CollectionBeforeChangeHook } from 'payload';
import type { Media } from '@/lib/payload/generated-types';
import { referenceId } from '../reference-id';
import { refuse } from '../refuse';
import { isAtLeast } from '../workflow/states';

export const rememberUploader: CollectionBeforeChangeHook<Media> = ({ data, originalDoc, operation, req }) => ({
  ...data,
  uploadedBy: operation === 'create' ? (req.user?.id ?? null) : (referenceId(originalDoc?.uploadedBy) ?? null),
});

/** What readers see is changed by an editor: a reporter's own file, too, once it stands in a live article. */
export const keepPicturesOfLiveArticles: CollectionBeforeChangeHook<Media> = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || !originalDoc || !req.user || isAtLeast(req.user.role, 'editor')) return data;
  const [articles, entries] = await Promise.all([
    req.payload.count({
      collection: 'articles',
      where: { and: [{ pictures: { in: [originalDoc.id] } }, { _status: { equals: 'published' } }] },
      req,
    }),
    req.payload.count({
      collection: 'live-entries',
      where: { and: [{ 'figure.media': { equals: originalDoc.id } }, { 'article._status': { equals: 'published' } }] },
      req,
    }),
  ]);
  if (articles.totalDocs + entries.totalDocs === 0) return data;
  return refuse(
    req,
    {
      vi: 'Ảnh này đang dùng trong bài đã đăng; hãy nhờ biên tập viên sửa.',
      en: 'This picture stands in a published article; ask an editor to change it.',
    },
    403,
  );
};
