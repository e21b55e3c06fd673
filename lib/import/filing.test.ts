import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStoreForTests, type StoreForTests } from '@/lib/payload/store-for-tests';
import { Filing } from './filing';

let opened: StoreForTests;
let store: Payload;

beforeAll(async () => {
  opened = await openStoreForTests();
  store = opened.store;
}, 60_000);

afterAll(() => opened.close());

const stored = async (collection: 'sections' | 'topics', id: number) => {
  const { name, slug } = await store.findByID({ collection, id, locale: 'all', depth: 0 });
  return { name, slug };
};

describe('Filing', () => {
  it('makes a missing section once, named after its slug where the source gives no name', async () => {
    const filing = await Filing.open(store);
    const id = await filing.section({ slug: 'chinh-tri' }, 'vi');
    expect(await filing.section({ slug: 'chinh-tri', name: 'Tên khác' }, 'vi')).toBe(id);
    expect(await stored('sections', id)).toMatchObject({ name: { vi: 'Chinh tri' }, slug: { vi: 'chinh-tri' } });
    const named = await filing.section({ slug: 'kinh-te', name: 'Kinh tế' }, 'vi');
    expect(await stored('sections', named)).toMatchObject({ name: { vi: 'Kinh tế' }, slug: { vi: 'kinh-te' } });
  });

  it('finds what an earlier import has made', async () => {
    const first = await Filing.open(store);
    const section = await first.section({ slug: 'xa-hoi' }, 'vi');
    const topic = await first.topic('Nghị quyết', 'vi');
    const author = await first.author('Ngọc Mận');
    const second = await Filing.open(store);
    expect([
      await second.section({ slug: 'xa-hoi' }, 'vi'),
      await second.topic('Nghị quyết', 'vi'),
      await second.author('Ngọc Mận'),
    ]).toEqual([section, topic, author]);
  });

  it('gives a section of the other edition its name in this one when both use one slug', async () => {
    const filing = await Filing.open(store);
    const id = await filing.section({ slug: 'video', name: 'Phim' }, 'vi');
    expect(await filing.section({ slug: 'video', name: 'Video' }, 'en')).toBe(id);
    expect(await stored('sections', id)).toEqual({ name: { vi: 'Phim', en: 'Video' }, slug: { vi: 'video', en: 'video' } });
  });

  it('knows a section by its own slug in each edition', async () => {
    const { id } = await store.create({ collection: 'sections', locale: 'vi', data: { name: 'Thể thao' } });
    await store.update({ collection: 'sections', id, locale: 'en', data: { name: 'Sport' } });
    const filing = await Filing.open(store);
    expect(await filing.section({ slug: 'the-thao' }, 'vi')).toBe(id);
    expect(await filing.section({ slug: 'sport' }, 'en')).toBe(id);
  });

  it('files topics and authors by how they are read, not by how they are typed', async () => {
    const filing = await Filing.open(store);
    expect(await filing.topic('CHUYỂN ĐỔI SỐ', 'vi')).toBe(await filing.topic('Chuyển đổi số', 'vi'));
    expect(await filing.author('Đỗ Văn  A')).toBe(await filing.author('Đỗ Văn A'));
    expect(await filing.author('Đỗ Văn B')).not.toBe(await filing.author('Đỗ Văn A'));
  });
});
