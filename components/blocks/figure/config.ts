import type { Block, Field } from 'payload';

/** The fields of one picture in the text: shared by the figure and the gallery. */
export const figureFields: Field[] = [
  { name: 'media', type: 'upload', relationTo: 'media', label: { vi: 'Ảnh', en: 'Picture' } },
  {
    name: 'remote',
    type: 'group',
    label: { vi: 'Ảnh ở máy chủ khác', en: 'Picture on another server' },
    admin: { condition: (_, siblings) => Boolean(siblings?.remote?.src) },
    fields: [
      { name: 'src', type: 'text', label: { vi: 'Địa chỉ', en: 'Address' } },
      { name: 'width', type: 'number', label: { vi: 'Rộng (px)', en: 'Width (px)' } },
      { name: 'height', type: 'number', label: { vi: 'Cao (px)', en: 'Height (px)' } },
      { name: 'alt', type: 'text', label: { vi: 'Mô tả cho người khiếm thị', en: 'Alternative text' } },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'caption',
        type: 'text',
        label: { vi: 'Chú thích', en: 'Caption' },
        admin: { description: { vi: 'Để trống thì lấy chú thích của ảnh.', en: "Left empty, the picture's own caption is used." } },
      },
      {
        name: 'credit',
        type: 'text',
        label: { vi: 'Nguồn ảnh', en: 'Credit' },
        admin: { description: { vi: 'Để trống thì lấy nguồn của ảnh.', en: "Left empty, the picture's own credit is used." } },
      },
    ],
  },
];

export const figureConfig: Block = {
  slug: 'figure',
  interfaceName: 'FigureBlockData',
  labels: { singular: { vi: 'Ảnh', en: 'Figure' }, plural: { vi: 'Ảnh', en: 'Figures' } },
  fields: [
    ...figureFields,
    {
      name: 'width',
      type: 'select',
      defaultValue: 'text',
      label: { vi: 'Bề rộng', en: 'Width' },
      options: [
        { value: 'text', label: { vi: 'Bằng cột chữ', en: 'As the text' } },
        { value: 'wide', label: { vi: 'Rộng hơn cột chữ', en: 'Wider than the text' } },
      ],
    },
  ],
};
