import type { CollectionConfig } from 'payload';
import { correctionsOfSeenArticles, editorsAndAbove, managingEditorsAndAbove } from '../access';
import { expireCorrectionAfterChange, expireCorrectionAfterDelete } from '../hooks/expire-corrections';
import { limitReaders } from '../hooks/reader-limits';
import { momentField } from '../fields/moment-field';

export const correctionKinds = ['correction', 'clarification', 'update'] as const;

/** What the newspaper has put right, each with the article that it was in: the article shows it, and the list of corrections. */
export const Corrections: CollectionConfig = {
  slug: 'corrections',
  labels: { singular: { vi: 'Cải chính', en: 'Correction' }, plural: { vi: 'Cải chính', en: 'Corrections' } },
  defaultSort: '-correctedAt',
  admin: {
    group: { vi: 'Nội dung', en: 'Content' },
    useAsTitle: 'content',
    defaultColumns: ['correctedAt', 'kind', 'article', 'content'],
  },
  access: { create: editorsAndAbove, read: correctionsOfSeenArticles, update: editorsAndAbove, delete: managingEditorsAndAbove },
  hooks: {
    beforeOperation: [limitReaders],
    afterChange: [expireCorrectionAfterChange],
    afterDelete: [expireCorrectionAfterDelete],
  },
  fields: [
    { name: 'article', type: 'relationship', relationTo: 'articles', required: true, index: true, label: { vi: 'Bài', en: 'Article' } },
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          required: true,
          defaultValue: 'correction',
          label: { vi: 'Loại', en: 'Kind' },
          options: [
            { value: 'correction', label: { vi: 'Cải chính', en: 'Correction' } },
            { value: 'clarification', label: { vi: 'Nói lại cho rõ', en: 'Clarification' } },
            { value: 'update', label: { vi: 'Cập nhật', en: 'Update' } },
          ],
        },
        momentField({
          name: 'correctedAt',
          required: true,
          index: true,
          defaultValue: () => new Date().toISOString(),
          label: { vi: 'Lúc', en: 'At' },
        }),
      ],
    },
    { name: 'content', type: 'textarea', required: true, maxLength: 2000, label: { vi: 'Nội dung', en: 'Text' } },
  ],
};
