import { articleLinkFeature } from '@/lib/payload/link-feature';
import { BoldFeature, EXPERIMENTAL_TableFeature, FixedToolbarFeature, ItalicFeature, lexicalEditor } from '@payloadcms/richtext-lexical';
import type { Block } from 'payload';

export const dataTableConfig: Block = {
  slug: 'dataTable',
  interfaceName: 'DataTableBlockData',
  labels: { singular: { vi: 'Bảng', en: 'Table' }, plural: { vi: 'Bảng', en: 'Tables' } },
  fields: [
    { name: 'caption', type: 'text', label: { vi: 'Tên bảng', en: 'Caption' } },
    {
      name: 'content',
      type: 'richText',
      required: true,
      label: { vi: 'Bảng', en: 'Table' },
      editor: lexicalEditor({
        features: [BoldFeature(), ItalicFeature(), articleLinkFeature(), EXPERIMENTAL_TableFeature(), FixedToolbarFeature()],
      }),
    },
    { name: 'source', type: 'text', label: { vi: 'Nguồn số liệu', en: 'Source' } },
  ],
};
