import type { Block } from 'payload';
import { figureFields } from '@/lib/payload/fields/figure-fields';

export const galleryConfig: Block = {
  slug: 'gallery',
  interfaceName: 'GalleryBlockData',
  labels: { singular: { vi: 'Chùm ảnh', en: 'Gallery' }, plural: { vi: 'Chùm ảnh', en: 'Galleries' } },
  fields: [
    { name: 'title', type: 'text', label: { vi: 'Tên chùm ảnh', en: 'Title' } },
    {
      name: 'figures',
      type: 'array',
      minRows: 1,
      label: { vi: 'Các ảnh', en: 'Pictures' },
      labels: { singular: { vi: 'Ảnh', en: 'Picture' }, plural: { vi: 'Ảnh', en: 'Pictures' } },
      fields: figureFields,
    },
  ],
};
