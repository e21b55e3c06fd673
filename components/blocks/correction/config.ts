import type { Block } from 'payload';

export const correctionConfig: Block = {
  slug: 'correction',
  interfaceName: 'CorrectionBlockData',
  labels: { singular: { vi: 'Cải chính', en: 'Correction' }, plural: { vi: 'Cải chính', en: 'Corrections' } },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'date',
          type: 'date',
          required: true,
          admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'dd/MM/yyyy' } },
          label: { vi: 'Ngày', en: 'Date' },
        },
        {
          name: 'kind',
          type: 'select',
          required: true,
          defaultValue: 'correction',
          label: { vi: 'Loại', en: 'Kind' },
          options: [
            { value: 'correction', label: { vi: 'Cải chính', en: 'Correction' } },
            { value: 'clarification', label: { vi: 'Nói lại cho rõ', en: 'Clarification' } },
            { value: 'update', label: { vi: 'Cập nhật', en: 'Update' } },
          ],
        },
      ],
    },
    { name: 'content', type: 'textarea', required: true, label: { vi: 'Nội dung', en: 'Text' } },
  ],
};
