import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { StructuredData } from './structured-data';

it.each(['</script><script>alert(1)</script>', '<!-- <script>', 'A &amp; "B" \'C\'', 'dòng\u2028khác\u2029nữa', '🌊 مرحبا'])(
  'A headline stays within its element and is read as it was written: %s',
  (headline) => {
    const html = renderToStaticMarkup(<StructuredData things={[{ '@type': 'NewsArticle', headline }]} />);
    const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)];
    expect(scripts).toHaveLength(1);
    expect(scripts[0]![1]).not.toContain('<');
    expect(JSON.parse(scripts[0]![1]!)).toEqual({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline });
  },
);
