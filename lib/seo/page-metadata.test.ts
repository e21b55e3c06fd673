import { describe, expect, it } from 'vitest';
import { articleOf, mastheadOf, pictureOf } from '@/lib/content/values-for-tests';
import type { Article } from '@/lib/content/types';
import { articleMetadata, pageMetadata, type PageFacts } from './page-metadata';

const site = 'http://localhost:3000';
const masthead = mastheadOf();
const sapo = 'Nghị quyết đặt mục tiêu đến năm 2025 mọi xã đều có dịch vụ công trực tuyến toàn trình.';
const picture = { url: `${site}/api/drawn/vi-0123456789ab.png`, width: 1200, height: 630, alt: 'Báo Hải Lĩnh' };

const listOf = (fields: Partial<PageFacts> = {}) =>
  pageMetadata(
    {
      title: 'Chính trị',
      description: 'Tin chính trị.',
      address: '/chinh-tri',
      pairAddress: '/en/politics',
      isIndexed: true,
      picture,
      ...fields,
    },
    masthead,
  );

describe('the metadata of a list', () => {
  it('names itself as canonical, and its pair with itself and a default', () => {
    expect(listOf().alternates).toMatchObject({
      canonical: `${site}/chinh-tri`,
      languages: { vi: `${site}/chinh-tri`, en: `${site}/en/politics`, 'x-default': `${site}/chinh-tri` },
    });
  });

  it('names no pair where none is live, and none of a page that is not to be found', () => {
    expect(listOf({ pairAddress: null }).alternates!.languages).toBeUndefined();
    expect(listOf({ isIndexed: false }).alternates!.languages).toBeUndefined();
  });

  it('lets its pictures be shown large, and is not to be found when it is empty', () => {
    expect(listOf().robots).toMatchObject({ index: true, follow: true, 'max-image-preview': 'large' });
    expect(listOf({ isIndexed: false }).robots).toEqual({ index: false, follow: true });
  });

  it('names the feeds of the edition, after its own where it has one', () => {
    const edition = (file: string) => ({ url: `${site}/${file}`, title: 'Báo Hải Lĩnh' });
    expect(listOf().alternates!.types).toMatchObject({
      'application/rss+xml': [edition('rss.xml')],
      'application/feed+json': [edition('feed.json')],
    });
    const own = listOf({ feedOf: { name: 'Chính trị', address: '/chinh-tri' } }).alternates!.types!;
    expect(own['application/atom+xml']).toEqual([
      { url: `${site}/chinh-tri/atom.xml`, title: 'Chính trị – Báo Hải Lĩnh' },
      edition('atom.xml'),
    ]);
  });

  it('is shared with its title, address, language and picture', () => {
    expect(listOf().openGraph).toMatchObject({
      type: 'website',
      siteName: 'Báo Hải Lĩnh',
      locale: 'vi_VN',
      alternateLocale: 'en_US',
      url: `${site}/chinh-tri`,
      title: 'Chính trị',
      images: [picture],
    });
    expect(listOf().twitter).toMatchObject({ card: 'summary_large_image', images: [picture] });
  });
});

describe('the metadata of an article', () => {
  const of = (fields: Partial<Article> = {}) => articleMetadata(articleOf(7, { title: 'Nghị quyết mới', sapo, ...fields }), masthead);

  it.each<[string, Partial<Article>, string, string]>([
    ['headline and sapo', {}, 'Nghị quyết mới', sapo],
    [
      'no sapo: how the text begins',
      { sapo: '', body: [{ kind: 'paragraph', content: [{ kind: 'text', text: sapo, marks: [] }] }] },
      'Nghị quyết mới',
      sapo,
    ],
    ['a sapo of a word or two, after the headline', { sapo: 'Sắp tới.' }, 'Nghị quyết mới', 'Nghị quyết mới. Sắp tới.'],
    ['neither sapo nor text: the headline', { sapo: '' }, 'Nghị quyết mới', 'Nghị quyết mới.'],
    [
      'namesakes on other days: the day',
      { namesakes: 'onOtherDays' },
      'Nghị quyết mới (16/02/2023)',
      `Nghị quyết mới (16/02/2023). ${sapo}`,
    ],
    [
      'namesakes on the same day: clock and number',
      { namesakes: 'onSameDay' },
      'Nghị quyết mới (16/02/2023 - 08:57, #7)',
      `Nghị quyết mới (16/02/2023 - 08:57, #7). ${sapo}`,
    ],
  ])('has %s', (_, fields, title, description) => {
    expect(of(fields)).toMatchObject({ title, description });
  });

  it('says when it was published and changed, in the newspaper’s time', () => {
    expect(of({ updatedAt: '2023-02-17T02:00:00.000Z' }).openGraph).toMatchObject({
      type: 'article',
      publishedTime: '2023-02-16T08:57:00+07:00',
      modifiedTime: '2023-02-17T09:00:00+07:00',
      section: 'Chính trị',
    });
  });

  it.each<[string, Article['hero'], RegExp]>([
    ['its picture, 1200 px wide', { picture: pictureOf(7), caption: null, credit: null }, /\/api\/pictures\/anh-7\.jpg\/16x9-50-50\.jpg$/],
    [
      'a drawn card when the picture is too small',
      { picture: { ...pictureOf(7), width: 800, height: 600 }, caption: null, credit: null },
      /\/api\/drawn\/article-7-[\da-f]{12}\.png$/,
    ],
    [
      'a drawn card when the picture is on somebody else’s server',
      { picture: { ...pictureOf(7), remote: true }, caption: null, credit: null },
      /\/api\/drawn\/article-7-/,
    ],
    ['a drawn card when there is no picture', null, /\/api\/drawn\/article-7-/],
  ])('is shared with %s', (_, hero, address) => {
    const [image] = (of({ hero }).openGraph as { images: { url: string; width: number; height: number }[] }).images;
    expect(image!.url).toMatch(address);
    expect(image!.width).toBe(1200);
    expect(image!.height).toBeGreaterThanOrEqual(630);
  });

  it('has another card when the headline has changed, since networks keep what they have', () => {
    const card = (title: string) => (of({ hero: null, title }).openGraph as { images: { url: string }[] }).images[0]!.url;
    expect(card('Một')).not.toBe(card('Hai'));
  });
});
