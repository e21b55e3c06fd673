import type { CollectionConfig } from 'payload';
import { nobody, staff } from '../access';
import { revokeShareLink } from '../endpoints/share-links';

/** A link that shows one article's draft to somebody without an account, until it expires or is revoked. */
export const ShareLinks: CollectionConfig = {
  slug: 'share-links',
  labels: { singular: { vi: 'Liên kết xem trước', en: 'Share link' }, plural: { vi: 'Liên kết xem trước', en: 'Share links' } },
  admin: {
    group: { vi: 'Tòa soạn', en: 'Newsroom' },
    useAsTitle: 'createdAt',
    defaultColumns: ['article', 'expiresAt', 'revokedAt', 'by'],
  },
  // Made and revoked by the article's endpoints, which sign them.
  access: { create: nobody, read: staff, update: nobody, delete: nobody },
  endpoints: [revokeShareLink],
  fields: [
    { name: 'article', type: 'relationship', relationTo: 'articles', required: true, index: true, label: { vi: 'Bài', en: 'Article' } },
    { name: 'expiresAt', type: 'date', required: true, label: { vi: 'Hết hạn', en: 'Expires at' } },
    { name: 'revokedAt', type: 'date', label: { vi: 'Thu hồi lúc', en: 'Revoked at' } },
    { name: 'by', type: 'relationship', relationTo: 'users', label: { vi: 'Người tạo', en: 'Made by' } },
  ],
};
