import type { Block, Field, TextFieldSingleValidation } from 'payload';

const validateEmbedAddress: TextFieldSingleValidation = (value, { siblingData, req }) => {
  if ((siblingData as { source?: string }).source !== 'embed') return true;
  if (value && URL.canParse(value) && new URL(value).protocol === 'https:') return true;
  return req.i18n.language === 'vi' ? 'Địa chỉ nhúng phải bắt đầu bằng https://' : 'The address to embed must begin with https://';
};

/** Where a video or a sound comes from: a file of ours, or an address that is loaded only after a click. */
export const mediaSourceFields: Field[] = [
  {
    name: 'source',
    type: 'radio',
    defaultValue: 'file',
    label: { vi: 'Nguồn', en: 'Source' },
    options: [
      { value: 'file', label: { vi: 'Tệp của báo', en: 'Our own file' } },
      { value: 'embed', label: { vi: 'Nhúng từ nơi khác', en: 'Embed' } },
    ],
  },
  {
    name: 'media',
    type: 'upload',
    relationTo: 'media',
    label: { vi: 'Tệp', en: 'File' },
    admin: { condition: (_, siblings) => siblings?.source !== 'embed' },
  },
  {
    name: 'url',
    type: 'text',
    label: { vi: 'Địa chỉ (https)', en: 'Address (https)' },
    validate: validateEmbedAddress,
    admin: { condition: (_, siblings) => siblings?.source === 'embed' },
  },
  { name: 'title', type: 'text', required: true, label: { vi: 'Tên', en: 'Title' } },
  {
    type: 'row',
    fields: [
      { name: 'caption', type: 'text', label: { vi: 'Chú thích', en: 'Caption' } },
      { name: 'credit', type: 'text', label: { vi: 'Nguồn', en: 'Credit' } },
    ],
  },
];

export const videoConfig: Block = {
  slug: 'video',
  interfaceName: 'VideoBlockData',
  labels: { singular: { vi: 'Video', en: 'Video' }, plural: { vi: 'Video', en: 'Videos' } },
  fields: [...mediaSourceFields, { name: 'poster', type: 'upload', relationTo: 'media', label: { vi: 'Ảnh bìa', en: 'Poster' } }],
};
