import type { CollectionConfig, Field, Where } from 'payload';
import { managingEditorsAndAbove, staff } from '../access';
import { momentField } from '../fields/moment-field';

/** Stories of the front page's own edition that are live. */
const liveInEdition = ({ data }: { data: { language?: string } }): Where => ({
  and: [{ language: { equals: data?.language ?? '' } }, { state: { equals: 'published' } }],
});

const slot = (field: Partial<Field> & { name: string; label: { vi: string; en: string } }): Field =>
  ({ type: 'relationship', relationTo: 'articles', filterOptions: liveInEdition, ...field }) as Field;

/**
 * The front page of an edition as the managing editor has set it: a document for each language, with a draft that can be
 * looked at before it goes live. What is left empty fills itself.
 */
export const FrontPages: CollectionConfig = {
  slug: 'front-pages',
  labels: { singular: { vi: 'Trang nhất', en: 'Front page' }, plural: { vi: 'Trang nhất', en: 'Front pages' } },
  admin: {
    group: { vi: 'Nội dung', en: 'Content' },
    useAsTitle: 'language',
    defaultColumns: ['language', 'lead', '_status', 'updatedAt'],
  },
  versions: { drafts: { validate: false }, maxPerDoc: 50 },
  access: { create: managingEditorsAndAbove, read: staff, update: managingEditorsAndAbove, delete: managingEditorsAndAbove },
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
      admin: { position: 'sidebar' },
    },
    {
      name: 'breaking',
      type: 'group',
      label: { vi: 'Tin nóng', en: 'Breaking' },
      fields: [
        { name: 'text', type: 'text', maxLength: 160, label: { vi: 'Dòng chữ', en: 'Text' } },
        slot({ name: 'article', label: { vi: 'Dẫn tới bài', en: 'Leads to' } }),
        momentField({
          name: 'until',
          label: { vi: 'Cho tới', en: 'Until' },
        }),
      ],
    },
    slot({ name: 'lead', label: { vi: 'Tin chính', en: 'Lead' } }),
    slot({ name: 'secondaryLeads', hasMany: true, maxRows: 4, label: { vi: 'Tin chính phụ', en: 'Secondary leads' } } as never),
    {
      name: 'sectionPicks',
      type: 'array',
      label: { vi: 'Tin chọn của chuyên mục', en: 'Section picks' },
      labels: { singular: { vi: 'Chuyên mục', en: 'Section' }, plural: { vi: 'Chuyên mục', en: 'Sections' } },
      fields: [
        { name: 'section', type: 'relationship', relationTo: 'sections', required: true, label: { vi: 'Chuyên mục', en: 'Section' } },
        slot({ name: 'articles', hasMany: true, maxRows: 5, label: { vi: 'Bài', en: 'Stories' } } as never),
      ],
    },
  ],
};
