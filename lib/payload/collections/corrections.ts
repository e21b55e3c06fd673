import type { CollectionConfig, TextareaFieldValidation } from 'payload';
import { textarea } from 'payload/shared';
import { correctionsOfSeenArticles, editorsAndAbove, managingEditorsAndAbove } from '../access';
import { expireCorrectionAfterChange, expireCorrectionAfterDelete } from '../hooks/expire-corrections';
import { limitReaders } from '../hooks/reader-limits';
import { momentField, refuseTimeAhead } from '../fields/moment-field';

export const correctionKinds = ['correction', 'clarification', 'update'] as const;

/** What is put right has been put right: the article's data tells search engines when. */
const refuseCorrectionAhead = refuseTimeAhead({
  ahead: { vi: 'Giờ cải chính không thể ở tương lai.', en: 'What is put right cannot bear a time that lies ahead.' },
  missing: { vi: 'Hãy cho biết cải chính lúc nào.', en: 'Say when it was put right.' },
});

const requireWords: TextareaFieldValidation = (value, options) => {
  if (value?.trim()) return textarea(value, options);
  return options.req.i18n.language === 'vi' ? 'Hãy viết nội dung cải chính.' : 'Write what is put right.';
};

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
          validate: refuseCorrectionAhead,
        }),
      ],
    },
    { name: 'content', type: 'textarea', required: true, maxLength: 2000, validate: requireWords, label: { vi: 'Nội dung', en: 'Text' } },
  ],
};
