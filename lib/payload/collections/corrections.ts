import type { CollectionConfig, DateFieldValidation, PayloadRequest, TextareaFieldValidation } from 'payload';
import { textarea } from 'payload/shared';
import { correctionsOfSeenArticles, editorsAndAbove, managingEditorsAndAbove } from '../access';
import { expireCorrectionAfterChange, expireCorrectionAfterDelete } from '../hooks/expire-corrections';
import { limitReaders } from '../hooks/reader-limits';
import { momentField } from '../fields/moment-field';
import { isAhead } from '../workflow/moves';

export const correctionKinds = ['correction', 'clarification', 'update'] as const;

const says = (req: PayloadRequest, vi: string, en: string): string => (req.i18n.language === 'vi' ? vi : en);

/** What is put right has been put right: the article's data tells search engines when. */
const refuseTimeAhead: DateFieldValidation = (value, { req }) => {
  if (!value) return says(req, 'Hãy cho biết cải chính lúc nào.', 'Say when it was put right.');
  return isAhead(new Date(value).toISOString(), Date.now())
    ? says(req, 'Giờ cải chính không thể ở tương lai.', 'What is put right cannot bear a time that lies ahead.')
    : true;
};

const requireWords: TextareaFieldValidation = (value, options) =>
  value?.trim() ? textarea(value, options) : says(options.req, 'Hãy viết nội dung cải chính.', 'Write what is put right.');

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
          validate: refuseTimeAhead,
        }),
      ],
    },
    { name: 'content', type: 'textarea', required: true, maxLength: 2000, validate: requireWords, label: { vi: 'Nội dung', en: 'Text' } },
  ],
};
