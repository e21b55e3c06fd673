import type { Article, ArticleTeaser } from './types';

/** What makes another story related: a topic in common says more than the section. */
const weight = { topic: 2, section: 1 };

/**
 * The stories to offer after an article: those that share most topics with it, then those of its section, the newest
 * first among equals. Not the article itself, and not what its own text already leads to. Its pair is in the other edition.
 * @param byTopic the newest stories of each of its topics
 * @param ofSection the newest stories of its section
 */
export function chooseRelated(
  article: Pick<Article, 'number' | 'body'>,
  byTopic: ArticleTeaser[][],
  ofSection: ArticleTeaser[],
  count: number,
): ArticleTeaser[] {
  const mentioned = new Set(
    article.body.flatMap((block) => (block.kind === 'relatedArticles' ? block.articles.map(({ number }) => number) : [])),
  );
  const scores = new Map<number, { story: ArticleTeaser; score: number }>();
  const add = (stories: ArticleTeaser[], points: number) => {
    for (const story of stories) {
      if (story.number === article.number || mentioned.has(story.number)) continue;
      scores.set(story.number, { story, score: (scores.get(story.number)?.score ?? 0) + points });
    }
  };
  for (const stories of byTopic) add(stories, weight.topic);
  add(ofSection, weight.section);
  return [...scores.values()]
    .sort((one, other) => other.score - one.score || other.story.publishedAt.localeCompare(one.story.publishedAt))
    .slice(0, count)
    .map(({ story }) => story);
}
