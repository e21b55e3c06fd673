import type { Field } from 'payload';
import { remotePictureField } from './remote-picture';

/** One picture as an article shows it: its lead picture, a figure, a picture of a gallery. What is empty is the picture's own. */
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
  {
    name: 'alt',
    type: 'text',
    label: { vi: 'Mô tả cho người khiếm thị', en: 'Alternative text' },
    admin: { description: { vi: 'Để trống thì lấy mô tả của ảnh.', en: "Left empty, the picture's own is used." } },
  },
];
