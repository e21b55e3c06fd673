import type { CollectionConfig } from 'payload';
import { movesOfOpenArticles, nobody } from '../access';
import { stateNames, states } from '../workflow/states';

const options = states.map((value) => ({ value, label: stateNames[value] }));

/** An article's way through the newsroom: written by the workflow alone, and never changed. */
export const ArticleMoves: CollectionConfig = {
  slug: 'article-moves',
  labels: { singular: { vi: 'Bước', en: 'Move' }, plural: { vi: 'Nhật ký tòa soạn', en: 'Newsroom log' } },
  defaultSort: '-createdAt',
  admin: {
    group: { vi: 'Tòa soạn', en: 'Newsroom' },
    useAsTitle: 'move',
    defaultColumns: ['createdAt', 'article', 'move', 'by', 'note'],
  },
  access: { create: nobody, read: movesOfOpenArticles, update: nobody, delete: nobody },
  fields: [
    { name: 'article', type: 'relationship', relationTo: 'articles', index: true, label: { vi: 'Bài', en: 'Article' } },
    // Kept when the article is deleted.
    { name: 'title', type: 'text', label: { vi: 'Tít lúc đó', en: 'Headline then' } },
    { name: 'move', type: 'text', required: true, label: { vi: 'Bước', en: 'Move' } },
    { name: 'from', type: 'select', options, label: { vi: 'Từ', en: 'From' } },
    { name: 'to', type: 'select', options, label: { vi: 'Sang', en: 'To' } },
    { name: 'by', type: 'relationship', relationTo: 'users', label: { vi: 'Người thực hiện', en: 'By' } },
    { name: 'byName', type: 'text', label: { vi: 'Tên và vai trò lúc đó', en: 'Name and role then' } },
    { name: 'note', type: 'textarea', label: { vi: 'Lý do', en: 'Why' } },
  ],
};
