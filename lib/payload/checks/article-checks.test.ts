import { describe, expect, it } from 'vitest';
import { findingsOf, type CheckName } from './article-checks';
import type { ArticleFacts, PictureFacts } from './article-facts';

const picture: PictureFacts = { path: 'hero', name: { vi: 'Ảnh chính', en: 'The lead picture' }, alt: 'Cầu', credit: 'Mận', width: 1600 };
const figure: PictureFacts = { ...picture, path: 'body', name: { vi: 'Ảnh thứ 1 trong bài', en: 'Picture 1 of the body' }, width: 300 };
const sound: ArticleFacts = {
  language: 'vi',
  title: 'Cầu mới thông xe',
  sapo: 'Cầu nối hai xã mở lại sau ba tuần sửa chữa.',
  slug: 'cau-moi-thong-xe',
  section: 1,
  hero: picture,
  figures: [figure],
  deadLinks: [],
  textLanguage: 'vi',
};
const words = (count: number) => Array.from({ length: count }, () => 'chữ').join(' ');
const found = (change: Partial<ArticleFacts>) => findingsOf({ ...sound, ...change });

it('an article that lacks nothing passes', () => {
  expect(findingsOf(sound)).toEqual([]);
});

describe('each check finds its own fault and no other', () => {
  it.each<[CheckName, 'blocking' | 'warning', string, Partial<ArticleFacts>]>([
    ['sapoMissing', 'blocking', 'sapo', { sapo: '' }],
    ['sapoLong', 'warning', 'sapo', { sapo: words(61) }],
    ['sectionMissing', 'blocking', 'section', { section: null }],
    ['slugMissing', 'blocking', 'slug', { slug: '' }],
    ['titleLong', 'warning', 'title', { title: 'ă'.repeat(121) }],
    ['titleLong', 'warning', 'title', { title: 'ă'.repeat(250) }],
    ['titleTooLong', 'blocking', 'title', { title: 'ă'.repeat(251) }],
    ['heroMissing', 'warning', 'hero.media', { hero: null }],
    ['heroNarrow', 'warning', 'hero.media', { hero: { ...picture, width: 1199 } }],
    ['altMissing', 'blocking', 'hero.alt', { hero: { ...picture, alt: '' } }],
    ['altMissing', 'blocking', 'body', { figures: [{ ...figure, alt: '' }] }],
    ['creditMissing', 'warning', 'hero.credit', { hero: { ...picture, credit: '' } }],
    ['creditMissing', 'warning', 'body', { figures: [{ ...figure, credit: '' }] }],
    ['linkDead', 'warning', 'body', { deadLinks: [{ text: 'cầu cũ', target: '/khong-co' }] }],
    ['otherLanguage', 'warning', 'language', { textLanguage: 'en' }],
  ])('%s (%s) at %s', (check, weight, path, change) => {
    expect(found(change)).toMatchObject([{ check, weight, path }]);
  });
});

it.each<[string, Partial<ArticleFacts>]>([
  ['a sapo of 60 words', { sapo: words(60) }],
  ['a headline of 120 characters', { title: 'ă'.repeat(120) }],
  ['a hero of 1200 px', { hero: { ...picture, width: 1200 } }],
  ['a hero whose width nobody knows', { hero: { ...picture, width: null } }],
  ['a text too short to tell its language', { textLanguage: null }],
])('%s passes', (_, change) => {
  expect(found(change)).toEqual([]);
});

it('each picture is named, in the language of the article, and what blocks comes first', () => {
  const findings = found({
    language: 'en',
    textLanguage: 'en',
    hero: { ...picture, credit: '' },
    figures: [figure, { ...figure, alt: '' }],
    sapo: '',
  });
  expect(findings.map(({ weight }) => weight)).toEqual(['blocking', 'blocking', 'warning']);
  expect(findings[1]!.message).toEqual({
    vi: 'Ảnh thứ 1 trong bài chưa có mô tả tiếng Anh cho người khiếm thị.',
    en: 'Picture 1 of the body has no alternative text in English.',
  });
});

it('a dead link is named by its text and by where it leads', () => {
  const deadLinks = [
    { text: 'cầu cũ', target: '/khong-co' },
    { text: null, target: '12' },
  ];
  expect(found({ deadLinks }).map(({ message }) => message.vi)).toEqual([
    'Liên kết "cầu cũ" dẫn tới /khong-co, không có trên trang.',
    'Hộp bài liên quan dẫn tới bài số 12, hiện không đăng.',
  ]);
});
