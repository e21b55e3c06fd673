import { describe, expect, it } from 'vitest';
import { articleOf, mastheadOf, pictureOf } from '@/lib/content/values-for-tests';
import type { Article, LiveEntry } from '@/lib/content/types';
import { articleNodes } from './article';

const site = 'http://localhost:3000';
type Node = Record<string, unknown> & { '@type': string };

const nodesOf = (fields: Partial<Article> = {}) => articleNodes(articleOf(7, fields), mastheadOf()) as unknown as Node[];
const storyOf = (fields: Partial<Article> = {}) => nodesOf(fields)[0]!;

describe('what an article says of itself', () => {
  it('is a news article with its times on the newspaper’s clock, its section, its publisher, and free to read', () => {
    expect(storyOf({ title: 'Tít', updatedAt: '2023-02-17T00:00:00.000Z' })).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Tít',
      inLanguage: 'vi',
      url: `${site}/chinh-tri/bai-7`,
      datePublished: '2023-02-16T08:57:00+07:00',
      dateModified: '2023-02-17T07:00:00+07:00',
      articleSection: ['Chính trị'],
      publisher: { '@type': 'NewsMediaOrganization', name: 'Báo Hải Lĩnh', logo: { '@type': 'ImageObject', width: '512' } },
      isAccessibleForFree: true,
      speakable: { cssSelector: ['article h1', '[data-sapo]'] },
    });
  });

  it('of a live coverage has when it began and ended, and each entry', () => {
    const live = { summary: [], keyMoments: [], entries: [], changedAt: '2023-02-16T05:00:00.000Z' };
    const coverage = { ...live, startedAt: '2023-02-16T01:00:00.000Z', endedAt: '2023-02-16T04:00:00.000Z' };
    const entry: LiveEntry = {
      number: 3,
      version: 1,
      postedAt: '2023-02-16T02:00:00.000Z',
      editedAt: null,
      kind: 'update',
      headline: null,
      isKeyMoment: false,
      authors: [],
      text: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Bão vào bờ.', marks: [] }] }],
      figure: null,
      address: '/chinh-tri/bai-7/tu-dau#dien-bien-3',
    };
    expect(articleNodes(articleOf(7, { format: 'live', live: coverage }), mastheadOf(), [entry])[0]).toMatchObject({
      '@type': 'LiveBlogPosting',
      dateModified: '2023-02-16T12:00:00+07:00',
      coverageStartTime: '2023-02-16T08:00:00+07:00',
      coverageEndTime: '2023-02-16T11:00:00+07:00',
      liveBlogUpdate: [
        {
          '@type': 'BlogPosting',
          headline: 'Bão vào bờ.',
          articleBody: 'Bão vào bờ.',
          datePublished: '2023-02-16T09:00:00+07:00',
          url: `${site}/chinh-tri/bai-7/tu-dau#dien-bien-3`,
        },
      ],
    });
  });

  it('has the picture square, 4:3 and 16:9', () => {
    const images = storyOf({ hero: { picture: pictureOf(7), caption: null, credit: null } }).image as {
      width: string;
      height: string;
      url: string;
    }[];
    expect(images.map(({ width, height }) => Number(width) / Number(height))).toEqual([1, 4 / 3, expect.closeTo(16 / 9, 2)]);
    expect(new Set(images.map(({ url }) => url)).size).toBe(3);
  });

  it('has a drawn card without a picture', () => {
    expect(storyOf({ hero: null }).image).toEqual([expect.stringMatching(/\/api\/drawn\/article-7-/)]);
  });

  it.each<[string, Article['byline'], unknown]>([
    [
      'a person with a page',
      { authors: [{ name: 'Ngọc Mận', address: '/tac-gia/ngoc-man' }], text: null },
      [{ '@type': 'Person', name: 'Ngọc Mận', url: `${site}/tac-gia/ngoc-man` }],
    ],
    ['an agency that a free byline names', { authors: [], text: 'Theo TTXHL' }, [{ '@type': 'Organization', name: 'Theo TTXHL' }]],
    [
      'the newspaper for what nobody has signed',
      { authors: [], text: null },
      [{ '@type': 'NewsMediaOrganization', name: 'Báo Hải Lĩnh', url: `${site}/` }],
    ],
  ])('is by %s', (_, byline, author) => {
    expect(storyOf({ byline }).author).toMatchObject(author as object);
  });

  it('names its original, or its translation', () => {
    const pair = { language: 'en' as const, address: '/en/politics/story-8', title: 'Story' };
    expect(storyOf({ translation: { ...pair, isOriginal: true } })).toMatchObject({
      translationOfWork: { url: `${site}${pair.address}`, inLanguage: 'en' },
    });
    expect(storyOf({ translation: { ...pair, isOriginal: false } })).toMatchObject({
      workTranslation: { '@id': `${site}${pair.address}#story` },
    });
    expect(storyOf()).not.toHaveProperty('translationOfWork');
    expect(storyOf()).not.toHaveProperty('workTranslation');
  });

  it('says what was put right, and is changed by it', () => {
    const story = storyOf({ corrections: [{ kind: 'correction', content: 'Sai số liệu.', correctedAt: '2023-02-18T00:00:00.000Z' }] });
    expect(story.correction).toEqual([{ '@type': 'CorrectionComment', text: 'Sai số liệu.', datePublished: '2023-02-18T07:00:00+07:00' }]);
    expect(story.dateModified).toBe('2023-02-18T07:00:00+07:00');
  });

  it('is live coverage by its format', () => {
    expect(storyOf({ format: 'live' })).toMatchObject({ '@type': 'LiveBlogPosting', coverageStartTime: '2023-02-16T08:57:00+07:00' });
  });

  it('has beside it the gallery of a photo story, and each video with name, picture and date', () => {
    const figure = { picture: pictureOf(8), caption: 'Chú thích', credit: 'Khánh Hạ' };
    const [, gallery] = nodesOf({ format: 'photoStory', body: [{ kind: 'gallery', title: null, figures: [figure] }] });
    expect(gallery).toMatchObject({ '@type': 'ImageGallery', image: [{ caption: 'Chú thích', creditText: 'Khánh Hạ' }] });
    const source = { kind: 'file' as const, src: '/api/media/file/phim.mp4', mimeType: 'video/mp4' };
    const [, video] = nodesOf({ title: 'Tít', body: [{ kind: 'video', source, title: '', caption: null, credit: null, poster: null }] });
    expect(video).toMatchObject({
      '@type': 'VideoObject',
      name: 'Tít',
      uploadDate: '2023-02-16T08:57:00+07:00',
      contentUrl: `${site}/api/media/file/phim.mp4`,
    });
    expect((video!.thumbnailUrl as string[])[0]).toMatch(/\/api\/pictures\/anh-7/);
  });

  it.each(['1954-07-21T00:00:00.000Z', '2999-01-01T00:00:00.000Z'])('has a time with its offset in any year: %s', (publishedAt) => {
    const { datePublished } = storyOf({ publishedAt });
    expect(Date.parse(datePublished as string)).toBe(Date.parse(publishedAt));
    expect(datePublished).toMatch(/[+-]\d\d:\d\d$/);
  });
});
