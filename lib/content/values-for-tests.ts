import type { Media } from '@/lib/payload/generated-types';
import type { ArticleTeaser, Picture } from './types';

/** A stored picture, for a test. */
export function mediaOf(id: number, fields: Partial<Media> = {}): Media {
  return {
    id,
    alt: `Alt ${id}`,
    caption: null,
    credit: null,
    url: `/api/media/file/anh-${id}.jpg`,
    mimeType: 'image/jpeg',
    width: 1600,
    height: 1000,
    createdAt: '2023-02-16T01:57:00.000Z',
    updatedAt: '2023-02-16T01:57:00.000Z',
    ...fields,
  };
}

/** The picture that readers get of `mediaOf(id)`. */
export function pictureOf(id: number): Picture {
  return { src: `/api/media/file/anh-${id}.jpg`, width: 1600, height: 1000, alt: `Alt ${id}`, focalPoint: { x: 50, y: 50 }, remote: false };
}

/** An article with a picture, for a test. */
export function teaserOf(number: number, fields: Partial<ArticleTeaser> = {}): ArticleTeaser {
  return {
    number,
    language: 'vi',
    address: `/chinh-tri/bai-${number}`,
    kicker: null,
    title: `Bài ${number}`,
    sapo: '',
    format: 'standard',
    section: { name: 'Chính trị', address: '/chinh-tri' },
    hero: { picture: pictureOf(number), caption: null, credit: null },
    byline: { authors: [], text: null },
    publishedAt: '2023-02-16T01:57:00.000Z',
    ...fields,
  };
}
