import type { Block, Field } from 'payload';
import { remotePictureField } from '@/lib/payload/fields/remote-picture';

/** The fields of one picture in the text: shared by the figure and the gallery. */
export const figureFields: Field[] = [
  { name: 'media', type: 'upload', relationTo: 'media', label: { vi: 'Ảnh', en: 'Picture' } },
  remotePictureField,
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
