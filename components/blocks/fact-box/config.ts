import { articleLinkFeature } from '@/lib/payload/link-feature';
import {
  BoldFeature,
  ItalicFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical';
import type { Block } from 'payload';

export const factBoxConfig: Block = {
  slug: 'factBox',
  interfaceName: 'FactBoxBlockData',
  labels: { singular: { vi: 'Hộp thông tin', en: 'Fact box' }, plural: { vi: 'Hộp thông tin', en: 'Fact boxes' } },
  fields: [
    { name: 'title', type: 'text', required: true, label: { vi: 'Tên hộp', en: 'Title' } },
    {
      name: 'content',
      type: 'richText',
      required: true,
      label: { vi: 'Nội dung', en: 'Content' },
      editor: lexicalEditor({
        features: [ParagraphFeature(), BoldFeature(), ItalicFeature(), articleLinkFeature(), OrderedListFeature(), UnorderedListFeature()],
      }),
    },
  ],
};
