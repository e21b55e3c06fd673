import type { Block } from 'payload';
import { figureFields } from '@/lib/payload/fields/figure-fields';

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
