import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/content/types';
import { articleJsonLd, inScript } from './article-json-ld';

const article = {
  language: 'vi',
  title: 'Cầu mới',
  publishedAt: '2026-11-25T01:00:00.000Z',
  updatedAt: null,
  byline: { authors: [{ name: 'Ngọc Mận', address: '/tac-gia/ngoc-man' }], text: null },
  corrections: [],
} as unknown as Article;
const place = { publicAddress: 'https://bao.example/chinh-tri/cau-moi-1', publisher: 'Báo Hải Lĩnh' };

describe('what an article says to search engines', () => {
  it('names no correction and no change where there was none', () => {
    const said = articleJsonLd(article, place);
    expect(said).not.toHaveProperty('correction');
    expect(said).not.toHaveProperty('dateModified');
    expect(said).toMatchObject({ '@type': 'NewsArticle', headline: 'Cầu mới', author: [{ name: 'Ngọc Mận' }] });
  });

  it('names each correction with its time, and the latest as the time of change', () => {
    const corrections = [{ kind: 'correction', content: 'Cầu dài 412 m.', correctedAt: '2026-11-26T01:00:00.000Z' }] as const;
    const said = articleJsonLd({ ...article, updatedAt: '2026-11-25T05:00:00.000Z', corrections: [...corrections] }, place);
    expect(said).toMatchObject({
      correction: [{ '@type': 'CorrectionComment', text: 'Cầu dài 412 m.', datePublished: '2026-11-26T01:00:00.000Z' }],
      dateModified: '2026-11-26T01:00:00.000Z',
    });
  });

  it('cannot end the element that it stands in', () => {
    expect(inScript({ headline: '</script><script>alert(1)</script>' })).not.toContain('</script');
  });
});
