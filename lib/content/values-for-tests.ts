import type { Media } from '@/lib/payload/generated-types';
import type { Article, ArticleTeaser, Masthead, Picture } from './types';

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
    isEnded: false,
    ...fields,
  };
}

/** A whole article with a picture, for a test. */
export function articleOf(number: number, fields: Partial<Article> = {}): Article {
  const teaser = teaserOf(number);
  return {
    ...teaser,
    live: null,
    corrections: [],
    updatedAt: null,
    body: [],
    secondarySections: [],
    topics: [],
    breadcrumb: [teaser.section],
    translation: null,
    audio: null,
    namesakes: 'none',
    readingMinutes: 1,
    ...fields,
  };
}

/** A newspaper in Hồ Chí Minh City's time, for a test. */
export function mastheadOf(fields: Partial<Masthead> = {}): Masthead {
  return {
    language: 'vi',
    name: 'Báo Hải Lĩnh',
    tagline: 'Tiếng nói của người dân',
    governingBody: 'Tỉnh ủy Hải Lĩnh',
    licenceNumber: '218/GP-BTTTT',
    licenceDate: '2021-06-21',
    editorInChief: 'Nguyễn Thị Thu Hà',
    address: '12 đường Bờ Sông',
    telephone: '0299 3 862 100',
    email: 'toasoan@bao.example',
    social: [{ network: 'Facebook', href: 'https://facebook.example/bao' }],
    copyright: null,
    accentColour: { light: '#8a1f1f', dark: '#e08a8a' },
    timeZone: 'Asia/Ho_Chi_Minh',
    newsletter: { sender: 'bantin@bao.example', sendAt: '06:00' },
    ...fields,
  };
}
