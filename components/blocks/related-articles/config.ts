import type { Block } from 'payload';

export const relatedArticlesConfig: Block = {
  slug: 'relatedArticles',
  interfaceName: 'RelatedArticlesBlockData',
  labels: { singular: { vi: 'Bài liên quan', en: 'Related articles' }, plural: { vi: 'Bài liên quan', en: 'Related articles' } },
  fields: [
    { name: 'title', type: 'text', label: { vi: 'Tên hộp', en: 'Title' } },
    {
      name: 'articles',
      type: 'relationship',
      relationTo: 'articles',
      hasMany: true,
      required: true,
      label: { vi: 'Các bài', en: 'Articles' },
      admin: { description: { vi: 'Chỉ bài đang đăng mới hiện cho bạn đọc.', en: 'Readers see only those that are live.' } },
    },
  ],
};
