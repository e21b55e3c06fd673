import type { Block } from 'payload';

export const quotationConfig: Block = {
  slug: 'quotation',
  interfaceName: 'QuotationBlockData',
  labels: { singular: { vi: 'Trích lời', en: 'Quotation' }, plural: { vi: 'Trích lời', en: 'Quotations' } },
  fields: [
    { name: 'content', type: 'textarea', required: true, label: { vi: 'Lời nói', en: 'Words' } },
    {
      type: 'row',
      fields: [
        { name: 'speaker', type: 'text', label: { vi: 'Người nói', en: 'Speaker' } },
        { name: 'position', type: 'text', label: { vi: 'Chức danh', en: 'Position' } },
      ],
    },
  ],
};
