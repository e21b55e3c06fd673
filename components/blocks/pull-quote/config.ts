import type { Block } from 'payload';

export const pullQuoteConfig: Block = {
  slug: 'pullQuote',
  interfaceName: 'PullQuoteBlockData',
  labels: { singular: { vi: 'Câu nhấn', en: 'Pull quote' }, plural: { vi: 'Câu nhấn', en: 'Pull quotes' } },
  fields: [{ name: 'content', type: 'textarea', required: true, label: { vi: 'Câu lấy từ bài', en: 'A sentence from the article' } }],
};
