import type { CollectionConfig, Field, Where } from 'payload';
import { managingEditorsAndAbove, nobody, nobodyField, staff } from '../access';
import { momentField } from '../fields/moment-field';
import { expireFrontAfterChange, expireFrontAfterDelete, rememberLiveStrip } from '../hooks/expire-front';
import { checkFrontPage } from '../hooks/front-page-rules';
import { previewWidths } from '../preview-widths';

/** Stories of the front page's own edition that are live. */
const liveInEdition = ({ data }: { data: { language?: string } }): Where => ({
  and: [{ language: { equals: data?.language ?? '' } }, { state: { equals: 'published' } }],
});

/** A place for a story that is there already, the newest offered first; a slot with several is put in order by dragging. */
const slot = ({ admin, ...field }: Partial<Field> & { name: string; label: { vi: string; en: string } }): Field =>
  ({
    type: 'relationship',
    relationTo: 'articles',
    filterOptions: liveInEdition,
    admin: { allowCreate: false, isSortable: true, sortOptions: '-publishedAt', ...admin },
    ...field,
  }) as Field;

/**
 * The front page of an edition as the managing editor has set it: a document for each language, with a draft that can be
 * looked at before it goes live. What is left empty fills itself.
 */
export const FrontPages: CollectionConfig = {
  slug: 'front-pages',
  labels: { singular: { vi: 'Trang nhất', en: 'Front page' }, plural: { vi: 'Trang nhất', en: 'Front pages' } },
  defaultSort: 'id',
  admin: {
    group: { vi: 'Nội dung', en: 'Content' },
    useAsTitle: 'language',
    defaultColumns: ['language', 'lead', '_status', 'updatedAt'],
    description: {
      vi: 'Chỗ nào để trống thì tự lấy bài mới nhất; không bài nào đứng hai chỗ. Lưu bản nháp để xem trước, đăng để bạn đọc thấy.',
      en: 'What is left empty takes the newest stories; no story stands twice. Save a draft to preview it, publish it for readers.',
    },
    preview: ({ language }) => (language ? `/api/preview?front=${language as string}` : null),
    livePreview: { url: ({ data }) => (data.language ? `/api/preview?front=${data.language}` : ''), breakpoints: previewWidths },
  },
  versions: { drafts: { validate: false }, maxPerDoc: 50 },
  // Both editions have theirs from the first start, for good.
  access: { create: nobody, read: staff, update: managingEditorsAndAbove, delete: nobody },
  hooks: {
    beforeChange: [checkFrontPage, rememberLiveStrip],
    afterChange: [expireFrontAfterChange],
    afterDelete: [expireFrontAfterDelete],
  },
  fields: [
    {
      name: 'language',
      type: 'select',
      required: true,
      unique: true,
      label: { vi: 'Ấn bản', en: 'Edition' },
      options: [
        { value: 'vi', label: { vi: 'Tiếng Việt', en: 'Vietnamese' } },
        { value: 'en', label: { vi: 'Tiếng Anh', en: 'English' } },
      ],
      access: { update: nobodyField },
      admin: { position: 'sidebar' },
    },
    {
      name: 'breaking',
      type: 'group',
      label: { vi: 'Tin nóng', en: 'Breaking' },
      admin: {
        description: {
          vi: 'Dải chữ trên cùng mọi trang, hiện cả trên trang bạn đọc đang mở, tự ẩn khi tới giờ; để trống nếu không có tin nóng.',
          en: 'A strip at the top of every page, also of those that readers have open, that goes at its time; empty where nothing is breaking.',
        },
      },
      fields: [
        { name: 'text', type: 'text', maxLength: 160, label: { vi: 'Dòng chữ', en: 'Text' } },
        slot({ name: 'article', label: { vi: 'Dẫn tới bài', en: 'Leads to' } }),
        momentField({
          name: 'until',
          label: { vi: 'Cho tới', en: 'Until' },
        }),
      ],
    },
    slot({
      name: 'lead',
      label: { vi: 'Tin chính', en: 'Lead' },
      admin: {
        description: {
          vi: 'Để trống: bài mới nhất có ảnh.',
          en: 'Empty: the newest story that has a picture.',
        },
      },
    }),
    slot({
      name: 'secondaryLeads',
      hasMany: true,
      maxRows: 4,
      label: { vi: 'Tin chính phụ', en: 'Secondary leads' },
      admin: {
        description: { vi: 'Bốn bài, theo thứ tự; kéo để đổi chỗ.', en: 'Four stories, in their order; drag to move one.' },
      },
    } as never),
    {
      name: 'sectionPicks',
      type: 'array',
      label: { vi: 'Tin chọn của chuyên mục', en: 'Section picks' },
      labels: { singular: { vi: 'Chuyên mục', en: 'Section' }, plural: { vi: 'Chuyên mục', en: 'Sections' } },
      admin: {
        description: {
          vi: 'Bài đứng đầu chuyên mục trên trang nhất, tối đa bốn; phần còn lại là bài mới nhất của chuyên mục.',
          en: "Stories that stand first in a section's part of the page, four at most; the rest are its newest.",
        },
      },
      fields: [
        {
          name: 'section',
          type: 'relationship',
          relationTo: 'sections',
          required: true,
          label: { vi: 'Chuyên mục', en: 'Section' },
          // Only those have a part of the page.
          filterOptions: { parent: { exists: false } },
          admin: { allowCreate: false, sortOptions: 'order' },
        },
        slot({ name: 'articles', hasMany: true, maxRows: 4, label: { vi: 'Bài', en: 'Stories' } } as never),
      ],
    },
  ],
};
