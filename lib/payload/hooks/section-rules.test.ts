import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '@/lib/payload/generated-types';
import { openStoreForTests, type StoreForTests } from '../store-for-tests';

let opened: StoreForTests;
let store: Payload;
let vietnameseOnly: number;
let both: number;
let nth = 0;

beforeAll(async () => {
  opened = await openStoreForTests();
  store = opened.store;
}, 60_000);

afterAll(() => opened.close());

const makeSection = async (name: string, parent?: number) =>
  (await store.create({ collection: 'sections', locale: 'vi', data: { name, parent } })).id;

beforeEach(async () => {
  nth += 1;
  vietnameseOnly = await makeSection(`Chỉ tiếng Việt ${nth}`);
  both = await makeSection(`Hai thứ tiếng ${nth}`);
  await store.update({ collection: 'sections', id: both, locale: 'en', data: { name: `Both ${nth}` } });
});

const write = (fields: Partial<Article>) =>
  store.create({
    collection: 'articles',
    data: { title: 'Bài', format: 'standard', language: 'vi', section: both, _status: 'draft', ...fields },
    depth: 0,
  });
const publish = (id: number, fields: Partial<Article> = {}) =>
  store.update({ collection: 'articles', id, data: { _status: 'published', ...fields }, depth: 0 });
const statusOf = async (id: number) => (await store.findByID({ collection: 'articles', id, depth: 0 }))._status;
const noEnglishName = 'Chuyên mục của bài chưa có tên và đường dẫn tiếng Anh';

describe('publishing in a section', () => {
  it('is allowed in each edition in which the section has a name', async () => {
    expect((await write({ language: 'en', section: both, _status: 'published' }))._status).toBe('published');
    expect((await write({ language: 'vi', section: vietnameseOnly, _status: 'published' }))._status).toBe('published');
  });

  it('is refused in English while the section has no English name', async () => {
    await expect(write({ language: 'en', section: vietnameseOnly, _status: 'published' })).rejects.toThrow(noEnglishName);
  });

  it('is refused in Vietnamese while the section has no Vietnamese name', async () => {
    const { id } = await store.create({ collection: 'sections', locale: 'en', data: { name: `English only ${nth}` } });
    await expect(write({ language: 'vi', section: id, _status: 'published' })).rejects.toThrow(
      'Chuyên mục của bài chưa có tên và đường dẫn tiếng Việt',
    );
  });

  it('lets a draft wait there, and publishes it once the section has its name', async () => {
    const { id } = await write({ language: 'en', section: vietnameseOnly });
    await expect(publish(id)).rejects.toThrow(noEnglishName);
    expect(await statusOf(id)).toBe('draft');
    await store.update({ collection: 'sections', id: vietnameseOnly, locale: 'en', data: { name: `Now in English ${nth}` } });
    await publish(id);
    expect(await statusOf(id)).toBe('published');
  });

  it('is refused when a live article moves to such a section or into such a language', async () => {
    const english = await write({ language: 'en', section: both, _status: 'published' });
    await expect(publish(english.id, { section: vietnameseOnly })).rejects.toThrow(noEnglishName);
    const vietnamese = await write({ language: 'vi', section: vietnameseOnly, _status: 'published' });
    await expect(publish(vietnamese.id, { language: 'en' })).rejects.toThrow(noEnglishName);
  });
});

describe('deleting a section', () => {
  const remove = (id: number) => store.delete({ collection: 'sections', id });
  const exists = async (id: number) => (await store.count({ collection: 'sections', where: { id: { equals: id } } })).totalDocs === 1;

  it('is allowed when it is empty', async () => {
    await remove(both);
    expect(await exists(both)).toBe(false);
  });

  it.each<[string, (id: number) => Promise<unknown>, string]>([
    ['it holds a live article', (id) => write({ section: id, _status: 'published' }), 'còn 1 bài và 0 chuyên mục con'],
    ['it holds a draft', (id) => write({ section: id }), 'còn 1 bài và 0 chuyên mục con'],
    ['it is the second section of an article', (id) => write({ section: both, secondarySections: [id] }), 'còn 1 bài và 0 chuyên mục con'],
    ['it has a subsection', (id) => makeSection(`Con ${nth}`, id), 'còn 0 bài và 1 chuyên mục con'],
  ])('is refused when %s', async (_, use, reason) => {
    await use(vietnameseOnly);
    await expect(remove(vietnameseOnly)).rejects.toThrow(reason);
    expect(await exists(vietnameseOnly)).toBe(true);
  });

  it('is allowed once its articles have moved', async () => {
    const { id } = await write({ section: vietnameseOnly, _status: 'published' });
    await publish(id, { section: both });
    await remove(vietnameseOnly);
    expect(await exists(vietnameseOnly)).toBe(false);
  });
});

describe('the slug of a section', () => {
  it('is made of its name in each language', async () => {
    const id = await makeSection(`Đời sống ${nth}`);
    await store.update({ collection: 'sections', id, locale: 'en', data: { name: `Life ${nth}` } });
    const { slug } = await store.findByID({ collection: 'sections', id, locale: 'all' });
    expect(slug).toEqual({ vi: `doi-song-${nth}`, en: `life-${nth}` });
  });

  it.each(['Tìm kiếm', 'Admin', 'en', 'Topic', 'Lưu trữ'])('cannot be that of another page of the site: "%s"', async (name) => {
    await expect(store.create({ collection: 'sections', locale: 'vi', data: { name } })).rejects.toThrow('Đường dẫn');
  });
});

describe('a section in use', () => {
  it('keeps its name and slug in an edition that has live articles in it', async () => {
    const clear = (locale: 'vi' | 'en') => store.update({ collection: 'sections', id: both, locale, data: { name: null, slug: null } });
    const { id } = await write({ language: 'en', section: both, _status: 'published' });
    await expect(clear('en')).rejects.toThrow('Bản tiếng Anh đang có 1 bài');
    await store.update({ collection: 'articles', id, data: { _status: 'draft' } });
    expect(await clear('en')).toMatchObject({ name: null });
  });

  it('with subsections stays at the top: there are two levels', async () => {
    await makeSection(`Con ${nth}`, both);
    await expect(store.update({ collection: 'sections', id: both, data: { parent: vietnameseOnly } })).rejects.toThrow('chỉ có hai cấp');
  });
});
