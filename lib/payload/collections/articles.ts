import type { CollectionConfig, Where } from 'payload';
import { isReservedPath } from '@/lib/i18n/addresses';
import { figureFields } from '../fields/figure-fields';
import { momentField, refuseTimeAhead } from '../fields/moment-field';
import { articleLimits } from '../article-limits';
import { articleEditor } from '../article-editor';
import { articleDeleters, articleWriters, liveOrStaff, staff, staffOnlyField, versionsOfOpenArticles } from '../access';
import { workflowFields } from '../fields/workflow-fields';
import { dateBinning } from '../hooks/bin-date';
import { fillArticleSlug, fillPublishedAt, markSubstantiveEdit } from '../hooks/article-defaults';
import { requirePublishable } from '../hooks/article-checks';
import { cleanRichText } from '../hooks/clean-rich-text';
import { deleteWithArticle, followWorkflow, openWrite, recordMove } from '../hooks/article-workflow';
import { readArticleChecks } from '../endpoints/article-checks';
import { changeManyInBin, deleteIntoBin } from '../endpoints/bin';
import { makeShareLink } from '../endpoints/share-links';
import { makeTranslation, markUpToDate } from '../endpoints/translation';
import { markTranslationsBehind } from '../hooks/translation-behind';
import { followLiveChange, followLiveDelete } from '../hooks/live-change';
import { keepFormLock } from '../hooks/keep-form-lock';
import { limitReaders } from '../hooks/reader-limits';
import { requireSectionInEdition } from '../hooks/section-rules';
import { previewWidths } from '../preview-widths';
import { checkTranslationLink } from '../hooks/translation-link';
import {
  expireArticleAfterChange,
  expireArticleAfterDelete,
  rememberLiveArticle,
  rememberLiveArticleBeforeDelete,
} from '../hooks/expire-pages';

export const articleFormats = ['standard', 'photoStory', 'video', 'longRead', 'live'] as const;

export const Articles: CollectionConfig = {
  slug: 'articles',
  labels: { singular: { vi: 'Bài viết', en: 'Article' }, plural: { vi: 'Bài viết', en: 'Articles' } },
  defaultSort: '-updatedAt',
  admin: {
    group: { vi: 'Nội dung', en: 'Content' },
    useAsTitle: 'title',
    defaultColumns: ['title', 'language', 'state', 'section', 'publishedAt', 'behindSince', 'updatedAt'],
    listSearchableFields: ['title', 'slug', 'sapo'],
    pagination: { defaultLimit: 25, limits: [25, 50, 100] },
    preview: ({ id }) => (id ? `/api/preview?article=${id as number}` : null),
    components: { edit: { PublishButton: '@/components/newsroom/move-buttons#MoveButtons' } },
    livePreview: { url: ({ data }) => (data.id ? `/api/preview?article=${data.id}` : ''), breakpoints: previewWidths },
  },
  versions: { drafts: { validate: false, autosave: { interval: 1500, showSaveDraftButton: true } }, maxPerDoc: 100 },
  // Payload's own lock keeps others out by a dialog that throws away what was typed under it. Here the version number decides
  // what is saved, and "FormLock" says who is at it; a lock that is over before it begins keeps nobody out, by any clock.
  lockDocuments: { duration: -3600 },
  access: {
    create: staff,
    read: liveOrStaff,
    readVersions: versionsOfOpenArticles,
    update: articleWriters,
    delete: articleDeleters,
  },
  trash: true,
  endpoints: [deleteIntoBin('articles'), changeManyInBin, makeShareLink, makeTranslation, markUpToDate, readArticleChecks],
  hooks: {
    beforeOperation: [limitReaders, openWrite],
    beforeValidate: [fillArticleSlug],
    beforeChange: [
      dateBinning,
      followWorkflow,
      checkTranslationLink,
      requireSectionInEdition,
      requirePublishable,
      fillPublishedAt,
      markSubstantiveEdit,
      rememberLiveArticle,
    ],
    afterChange: [recordMove, keepFormLock, markTranslationsBehind, expireArticleAfterChange, followLiveChange],
    beforeDelete: [rememberLiveArticleBeforeDelete, deleteWithArticle],
    afterDelete: [expireArticleAfterDelete, followLiveDelete],
  },
  // A copy would have the state of what it is copied from; and many at once can be neither locked nor told apart into what is
  // live and what a draft.
  disableDuplicate: true,
  disableBulkEdit: true,
  // Every list of a reader is "live, in one language, newest first", so that is one index.
  indexes: [{ fields: ['language', '_status', 'publishedAt'] }],
  fields: [
    {
      name: 'publishChecks',
      type: 'ui',
      admin: { position: 'sidebar', components: { Field: '@/components/newsroom/publish-checks#PublishChecks' } },
    },
    { name: 'staleNotice', type: 'ui', admin: { components: { Field: '@/components/newsroom/stale-notice#StaleNotice' } } },
    { name: 'typedKeeper', type: 'ui', admin: { components: { Field: '@/components/newsroom/typed-keeper#TypedKeeper' } } },
    { name: 'formLock', type: 'ui', admin: { components: { Field: '@/components/newsroom/form-lock#FormLock' } } },
    { name: 'lastMoveNotice', type: 'ui', admin: { components: { Field: '@/components/newsroom/last-move-notice#LastMoveNotice' } } },
    { name: 'articleTools', type: 'ui', admin: { components: { Field: '@/components/newsroom/article-tools#ArticleTools' } } },
    {
      type: 'tabs',
      tabs: [
        {
          label: { vi: 'Bài', en: 'Story' },
          fields: [
            {
              name: 'kicker',
              type: 'text',
              maxLength: articleLimits.kicker,
              label: { vi: 'Tít phụ trên', en: 'Kicker' },
            },
            {
              name: 'title',
              type: 'text',
              required: true,
              maxLength: articleLimits.title,
              index: true,
              label: { vi: 'Tít', en: 'Headline' },
            },
            {
              name: 'sapo',
              type: 'textarea',
              maxLength: articleLimits.sapo,
              label: { vi: 'Sapo', en: 'Sapo' },
              admin: { description: { vi: 'Đoạn dẫn dưới tít, 25–60 chữ.', en: 'The lead under the headline, 25–60 words.' } },
            },
            {
              name: 'body',
              type: 'richText',
              label: { vi: 'Nội dung', en: 'Body' },
              editor: articleEditor,
              hooks: { beforeValidate: [cleanRichText] },
            },
          ],
        },
        {
          label: { vi: 'Ảnh chính, bản nghe', en: 'Lead picture, recording' },
          fields: [
            {
              name: 'hero',
              type: 'group',
              label: false,
              fields: figureFields,
            },
            {
              name: 'audio',
              type: 'upload',
              relationTo: 'media',
              filterOptions: { mimeType: { contains: 'audio/' } },
              label: { vi: 'Bản nghe của bài', en: 'The story read aloud' },
              admin: {
                description: {
                  vi: 'Tệp âm thanh đọc cả bài. Để trống: trình duyệt của bạn đọc tự đọc, nếu máy có giọng của ngôn ngữ này.',
                  en: "A recording of the whole story. Empty: the reader's browser reads it, where the device has a voice of the language.",
                },
              },
            },
          ],
        },
        {
          label: { vi: 'Trực tiếp', en: 'Live' },
          admin: { condition: (data) => data?.format === 'live' },
          fields: [
            {
              // Created here, an entry knows its article: time and kind are filled in, and what is left is to write.
              name: 'liveEntries',
              type: 'join',
              collection: 'live-entries',
              on: 'article',
              defaultSort: '-postedAt',
              defaultLimit: 20,
              label: { vi: 'Diễn biến', en: 'Entries' },
              admin: { defaultColumns: ['postedAt', 'headline', 'kind', 'keyMoment'] },
            },
            {
              name: 'pinnedSummary',
              type: 'textarea',
              maxLength: articleLimits.pinnedSummary,
              label: { vi: 'Tóm tắt ghim', en: 'Pinned summary' },
              admin: {
                description: { vi: 'Mỗi dòng một ý; đứng trên mọi diễn biến.', en: 'A point on each line; stands above all entries.' },
              },
            },
            momentField({
              name: 'liveEndedAt',
              label: { vi: 'Kết thúc lúc', en: 'Ended at' },
              // What has ended has ended: pages that are open stop asking then, and the article's data says when.
              validate: refuseTimeAhead({ ahead: { vi: 'Giờ kết thúc không thể ở tương lai.', en: 'The end cannot lie ahead.' } }),
              admin: {
                description: {
                  vi: 'Có giờ ở đây thì bài báo rằng tường thuật đã kết thúc, và trang đang mở thôi hỏi tin mới.',
                  en: 'With a time here, the page says that the coverage has ended, and open pages stop asking.',
                },
              },
            }),
          ],
        },
        {
          label: { vi: 'Phân loại', en: 'Filing' },
          fields: [
            {
              name: 'secondarySections',
              type: 'relationship',
              relationTo: 'sections',
              hasMany: true,
              label: { vi: 'Cũng đăng ở', en: 'Also in' },
            },
            { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true, label: { vi: 'Chủ đề', en: 'Topics' } },
            {
              name: 'legacyUrls',
              type: 'text',
              hasMany: true,
              access: { read: staffOnlyField },
              label: { vi: 'Địa chỉ cũ', en: 'Old addresses' },
              admin: {
                description: {
                  vi: 'Đường dẫn trên trang cũ, bắt đầu bằng "/"; bạn đọc được chuyển tới bài này.',
                  en: 'Paths on the former site, beginning with "/"; readers are sent here.',
                },
              },
              validate: (value, { req }) => {
                const wrong = (value ?? []).find((path) => typeof path !== 'string' || !/^\/(?!\/)\S*$/.test(path));
                const taken = (value ?? []).find((path) => isReservedPath(path));
                if (wrong === undefined && taken !== undefined) {
                  return req.i18n.language === 'vi'
                    ? `"${taken}" là địa chỉ của chính trang này.`
                    : `"${taken}" is an address of this site itself.`;
                }
                if (wrong === undefined) return true;
                return req.i18n.language === 'vi'
                  ? `Địa chỉ cũ "${wrong}" phải bắt đầu bằng một dấu "/".`
                  : `The old address "${wrong}" must begin with a single "/".`;
              },
            },
          ],
        },
        {
          label: { vi: 'Bản dịch', en: 'Translation' },
          fields: [
            {
              name: 'translationOf',
              type: 'relationship',
              relationTo: 'articles',
              index: true,
              label: { vi: 'Là bản dịch của', en: 'Is a translation of' },
              filterOptions: ({ data, id }) => {
                const candidates: Where[] = [{ language: { not_equals: data?.language ?? '' } }, { translationOf: { exists: false } }];
                return { and: id ? [...candidates, { id: { not_equals: id } }] : candidates };
              },
            },
            {
              // Derived from the other document's link, so that the two directions cannot disagree.
              name: 'translations',
              type: 'join',
              collection: 'articles',
              on: 'translationOf',
              maxDepth: 0,
              label: { vi: 'Các bản dịch của bài này', en: 'Translations of this article' },
              admin: { defaultColumns: ['title', 'language', '_status'], allowCreate: false },
            },
          ],
        },
        {
          label: { vi: 'Cải chính', en: 'Corrections' },
          fields: [
            {
              name: 'corrections',
              type: 'join',
              collection: 'corrections',
              on: 'article',
              label: { vi: 'Cải chính của bài này', en: 'Corrections of this article' },
              admin: { defaultColumns: ['correctedAt', 'kind', 'content'] },
            },
          ],
        },
        {
          label: { vi: 'Nhật ký', en: 'Log' },
          fields: [
            {
              name: 'moves',
              type: 'join',
              collection: 'article-moves',
              on: 'article',
              defaultSort: '-createdAt',
              label: { vi: 'Đường đi của bài', en: 'The way of this article' },
              admin: { defaultColumns: ['createdAt', 'byName', 'from', 'to', 'note'], allowCreate: false },
              access: { read: staffOnlyField },
            },
          ],
        },
      ],
    },
    ...workflowFields,
    {
      name: 'language',
      type: 'select',
      required: true,
      defaultValue: 'vi',
      index: true,
      label: { vi: 'Ngôn ngữ', en: 'Language' },
      options: [
        { value: 'vi', label: { vi: 'Tiếng Việt', en: 'Vietnamese' } },
        { value: 'en', label: { vi: 'Tiếng Anh', en: 'English' } },
      ],
      admin: { position: 'sidebar' },
    },
    {
      name: 'section',
      type: 'relationship',
      relationTo: 'sections',
      required: true,
      index: true,
      label: { vi: 'Chuyên mục', en: 'Section' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'format',
      type: 'select',
      required: true,
      defaultValue: 'standard',
      label: { vi: 'Thể loại', en: 'Format' },
      options: [
        { value: 'standard', label: { vi: 'Bài thường', en: 'Standard' } },
        { value: 'photoStory', label: { vi: 'Phóng sự ảnh', en: 'Photo story' } },
        { value: 'video', label: { vi: 'Video', en: 'Video' } },
        { value: 'longRead', label: { vi: 'Bài dài', en: 'Long read' } },
        { value: 'live', label: { vi: 'Tường thuật trực tiếp', en: 'Live' } },
      ],
      admin: { position: 'sidebar' },
    },
    {
      name: 'authors',
      type: 'relationship',
      relationTo: 'authors',
      hasMany: true,
      label: { vi: 'Tác giả', en: 'Authors' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'byline',
      type: 'text',
      maxLength: articleLimits.byline,
      label: { vi: 'Bút danh tự do', en: 'Free byline' },
      admin: {
        position: 'sidebar',
        description: { vi: 'Ví dụ "Theo TTXHL"; dùng khi không chọn tác giả.', en: 'Such as "Agencies"; used when no author is chosen.' },
      },
    },
    momentField({
      name: 'publishedAt',
      index: true,
      label: { vi: 'Giờ đăng', en: 'Published at' },
      admin: { position: 'sidebar' },
    }),
    {
      name: 'substantiveEdit',
      type: 'checkbox',
      defaultValue: false,
      label: { vi: 'Lần sửa này thay đổi nội dung', en: 'This edit changes the substance' },
      admin: {
        position: 'sidebar',
        description: { vi: 'Bạn đọc sẽ thấy giờ cập nhật.', en: 'Readers will see the time of the update.' },
        condition: (data) => Boolean(data?.publishedAt),
      },
      access: { read: staffOnlyField },
    },
    momentField({
      name: 'revisedAt',
      label: { vi: 'Cập nhật lúc', en: 'Updated at' },
      admin: {
        position: 'sidebar',
        readOnly: true,
        condition: (data) => Boolean(data?.revisedAt),
      },
    }),
    {
      name: 'slug',
      type: 'text',
      index: true,
      label: { vi: 'Đường dẫn', en: 'Slug' },
      admin: {
        position: 'sidebar',
        components: { Field: '@/components/newsroom/slug-field#SlugField' },
        description: {
          vi: 'Tự đặt theo tít cho tới khi đăng; sau đó giữ nguyên.',
          en: 'Follows the headline until published, then stays.',
        },
      },
    },
    {
      // What an import knows this article by; importing again finds it here.
      name: 'sourceKey',
      type: 'text',
      unique: true,
      index: true,
      admin: { hidden: true },
      access: { read: staffOnlyField },
    },
    { name: 'sourceDigest', type: 'text', admin: { hidden: true }, access: { read: staffOnlyField } },
  ],
};
