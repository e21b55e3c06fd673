import type { Article } from '@/lib/content/types';

/**
 * What an article says of itself to search engines, as schema.org's NewsArticle. A correction is a `CorrectionComment`
 * under `correction` (https://schema.org/correction), dated, so that whoever quotes the story can see what has changed.
 */
export function articleJsonLd(article: Article, { publicAddress, publisher }: { publicAddress: string; publisher: string }): object {
  const corrections = article.corrections.map(({ content, correctedAt }) => ({
    '@type': 'CorrectionComment',
    text: content,
    datePublished: correctedAt,
  }));
  const lastCorrection = article.corrections[0]?.correctedAt ?? null;
  const modified = [article.updatedAt, lastCorrection]
    .filter((time) => time !== null)
    .sort()
    .at(-1);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    inLanguage: article.language,
    url: publicAddress,
    mainEntityOfPage: publicAddress,
    datePublished: article.publishedAt,
    ...(modified ? { dateModified: modified } : {}),
    author: article.byline.authors.map(({ name }) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'NewsMediaOrganization', name: publisher },
    ...(corrections.length > 0 ? { correction: corrections } : {}),
  };
}

/** JSON for a script element: nothing in it can end the element. */
export function inScript(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
