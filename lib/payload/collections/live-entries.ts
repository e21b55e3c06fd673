import type { CollectionConfig } from 'payload';
import { articleLimits } from '../article-limits';
import { editorsAndAbove, entriesOfLiveArticles } from '../access';
import { figureFields } from '../fields/figure-fields';
import { momentField, refuseTimeAhead } from '../fields/moment-field';
import { cleanRichText } from '../hooks/clean-rich-text';
import { expireEntryAfterChange, expireEntryAfterDelete } from '../hooks/expire-live-entries';
import { followLiveEntryRules } from '../hooks/live-entry-rules';
import { limitReaders } from '../hooks/reader-limits';
import { liveEntryEditor } from '../live-entry-editor';
import { fromTranslatedEntry } from '../live-entry-translation';

export const liveEntryKinds = ['update', 'quotation', 'picture', 'background', 'correction'] as const;

/** An entry is told when it has happened: readers would meet one from the future at the top, and search engines too. */
const refuseEntryAhead = refuseTimeAhead({
  ahead: { vi: 'Giờ của diễn biến không thể ở tương lai.', en: 'An entry cannot bear a time that lies ahead.' },
  missing: { vi: 'Hãy cho biết lúc nào.', en: 'Say when it happened.' },
});

/** What is told, piece by piece, of an event while it goes on; readers have it as soon as it is saved, when its article is live. */
export const LiveEntries: CollectionConfig = {
  slug: 'live-entries',
  labels: {
    singular: { vi: 'Diễn biến', en: 'Live entry' },
    plural: { vi: 'Diễn biến trực tiếp', en: 'Live entries' },
  },
  defaultSort: '-postedAt',
  admin: {
    group: { vi: 'Nội dung', en: 'Content' },
    useAsTitle: 'headline',
    defaultColumns: ['postedAt', 'headline', 'kind', 'keyMoment', 'article', 'updatedAt'],
    listSearchableFields: ['headline'],
  },
  // Readers get an entry at once, as they get a change of a live article: who may make the one may make the other.
  access: { create: editorsAndAbove, read: entriesOfLiveArticles, update: editorsAndAbove, delete: editorsAndAbove },
  hooks: {
    beforeOperation: [limitReaders],
    beforeChange: [followLiveEntryRules],
    afterChange: [expireEntryAfterChange],
    afterDelete: [expireEntryAfterDelete],
  },
  // A coverage is read as "of one article, newest first".
  indexes: [{ fields: ['article', 'postedAt'] }],
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      required: true,
      index: true,
      label: { vi: 'Bài tường thuật', en: 'Live article' },
      defaultValue: fromTranslatedEntry('article'),
      filterOptions: { format: { equals: 'live' } },
    },
    {
      name: 'headline',
      type: 'text',
      maxLength: articleLimits.title,
      label: { vi: 'Tít', en: 'Headline' },
      admin: {
        description: {
          vi: 'Không bắt buộc, trừ khi là mốc chính.',
          en: 'Optional, unless it is a key moment.',
        },
      },
    },
    {
      name: 'text',
      type: 'richText',
      label: { vi: 'Nội dung', en: 'Text' },
      editor: liveEntryEditor,
      hooks: { beforeValidate: [cleanRichText] },
    },
    {
      type: 'collapsible',
      label: { vi: 'Ảnh', en: 'Picture' },
      fields: [{ name: 'figure', type: 'group', label: false, fields: figureFields }],
    },
    momentField({
      name: 'postedAt',
      required: true,
      index: true,
      defaultValue: fromTranslatedEntry('postedAt'),
      label: { vi: 'Lúc', en: 'At' },
      validate: refuseEntryAhead,
      admin: { position: 'sidebar' },
    }),
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: fromTranslatedEntry('kind'),
      label: { vi: 'Loại', en: 'Kind' },
      options: [
        { value: 'update', label: { vi: 'Diễn biến', en: 'Update' } },
        { value: 'quotation', label: { vi: 'Trích lời', en: 'Quotation' } },
        { value: 'picture', label: { vi: 'Hình ảnh', en: 'Picture' } },
        { value: 'background', label: { vi: 'Bối cảnh', en: 'Background' } },
        { value: 'correction', label: { vi: 'Đính chính', en: 'Correction' } },
      ],
      admin: { position: 'sidebar' },
    },
    {
      name: 'keyMoment',
      type: 'checkbox',
      defaultValue: fromTranslatedEntry('keyMoment'),
      label: { vi: 'Mốc chính', en: 'Key moment' },
      admin: {
        position: 'sidebar',
        description: { vi: 'Đứng trong danh sách mốc chính ở đầu bài.', en: 'Stands in the list of key moments at the top.' },
      },
    },
    {
      name: 'authors',
      type: 'relationship',
      relationTo: 'authors',
      hasMany: true,
      defaultValue: fromTranslatedEntry('authors'),
      label: { vi: 'Tác giả', en: 'Authors' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'translationOf',
      type: 'relationship',
      relationTo: 'live-entries',
      index: true,
      defaultValue: fromTranslatedEntry('translationOf'),
      label: { vi: 'Là bản dịch của', en: 'Is a translation of' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'otherEdition',
      type: 'ui',
      admin: {
        position: 'sidebar',
        components: { Field: '@/components/newsroom/entry-in-other-edition#EntryInOtherEdition' },
      },
    },
  ],
};
