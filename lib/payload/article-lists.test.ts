import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { countListed, findListed, findListedInstants, type ArticleList } from './article-lists';
import { openStoreForTests, type StoreForTests } from './store-for-tests';

let opened: StoreForTests;
let store: StoreForTests['store'];
let author: number;
let topic: number;
const section: Record<'news' | 'local' | 'sport', number> = { news: 0, local: 0, sport: 0 };
const made: number[] = [];
const context = { expiredTags: new Set<string>() };

const at = (minute: number) => new Date(Date.UTC(2023, 1, 16, 8, minute)).toISOString();

async function publish(minute: number, fields: Record<string, unknown> = {}): Promise<number> {
  const data = {
    language: 'vi',
    title: `Tin ${minute}`,
    sapo: 'Sapo.',
    section: section.news,
    publishedAt: at(minute),
    _status: 'published',
  };
  const { id } = await store.create({ collection: 'articles', data: { ...data, ...fields } as never, context });
  made.push(id);
  return id;
}

const listed = (list: ArticleList, part = {}) => findListed(store, 'vi', list, { limit: 100, ...part });

beforeAll(async () => {
  opened = await openStoreForTests();
  ({ store } = opened);
  const makeSection = async (name: string, slug: string, parent?: number) =>
    (await store.create({ collection: 'sections', locale: 'vi', data: { name, slug, parent }, context })).id;
  section.news = await makeSection('Thời sự', 'thoi-su');
  section.local = await makeSection('Trong tỉnh', 'trong-tinh', section.news);
  section.sport = await makeSection('Thể thao', 'the-thao');
  author = (await store.create({ collection: 'authors', data: { name: 'Lê Minh', slug: 'le-minh' }, context })).id;
  topic = (await store.create({ collection: 'topics', locale: 'vi', data: { name: 'Mùa lũ', slug: 'mua-lu' }, context })).id;
});
afterEach(() => store.db.deleteMany({ collection: 'articles', where: { id: { in: made.splice(0) } } }));
afterAll(() => opened.close());

describe('the lists that an article stands in', () => {
  it('are those of its edition, section, the section above it, secondary sections, topics and authors', async () => {
    const id = await publish(1, {
      section: section.local,
      secondarySections: [section.sport],
      topics: [topic],
      authors: [author],
      format: 'photoStory',
    });
    for (const list of [
      { kind: 'all' },
      { kind: 'visual' },
      { kind: 'home', id: section.local },
      { kind: 'home', id: section.news },
      { kind: 'section', id: section.local },
      { kind: 'section', id: section.news },
      { kind: 'section', id: section.sport },
      { kind: 'topic', id: topic },
      { kind: 'author', id: author },
    ] as const)
      expect(await listed(list), JSON.stringify(list)).toEqual([id]);
    expect(await listed({ kind: 'home', id: section.sport })).toEqual([]);
    expect(await findListed(store, 'en', { kind: 'all' }, { limit: 1 })).toEqual([]);
  });

  it('have the newest first, and of the same instant the later number', async () => {
    const [old, one, other] = [await publish(1), await publish(5), await publish(5)];
    expect(await listed({ kind: 'all' })).toEqual([other, one, old]);
    expect(await listed({ kind: 'all' }, { limit: 1, offset: 1 })).toEqual([one]);
    expect(await countListed(store, 'vi', { kind: 'all' })).toBe(3);
  });

  it('can be asked for a span of time, which ends before its end', async () => {
    await publish(1);
    const [first, last] = [await publish(2), await publish(3)];
    await publish(4);
    const span = { from: at(2), until: at(4) };
    expect(await listed({ kind: 'all' }, span)).toEqual([last, first]);
    expect(await countListed(store, 'vi', { kind: 'all' }, span)).toBe(2);
    expect(await findListedInstants(store, 'vi', { kind: 'all' }, { ...span, order: 'oldestFirst' })).toEqual([at(2), at(3)]);
    expect(await findListedInstants(store, 'vi', { kind: 'all' }, { limit: 1 })).toEqual([at(4)]);
  });

  it('follow what is filed elsewhere and what is deleted, and not what is only a draft', async () => {
    const id = await publish(1, { topics: [topic] });
    await store.update({ collection: 'articles', id, data: { section: section.sport, topics: [], _status: 'published' }, context });
    expect(await listed({ kind: 'section', id: section.news })).toEqual([]);
    expect(await listed({ kind: 'topic', id: topic })).toEqual([]);
    expect(await listed({ kind: 'section', id: section.sport })).toEqual([id]);
    await store.update({ collection: 'articles', id, data: { section: section.news }, draft: true, context });
    expect(await listed({ kind: 'section', id: section.sport })).toEqual([id]);
    const other = await publish(2, { section: section.sport });
    await store.delete({ collection: 'articles', id: other, context });
    expect(await listed({ kind: 'section', id: section.sport })).toEqual([id]);
  });

  it('follow a section that comes under another one', async () => {
    const [own, besides] = [await publish(1, { section: section.local }), await publish(2, { secondarySections: [section.local] })];
    await store.update({ collection: 'sections', id: section.local, locale: 'vi', data: { parent: section.sport }, context });
    expect(await listed({ kind: 'section', id: section.sport })).toEqual([besides, own]);
    expect(await listed({ kind: 'home', id: section.news })).toEqual([besides]);
    await store.update({ collection: 'sections', id: section.local, locale: 'vi', data: { parent: section.news }, context });
    expect(await listed({ kind: 'section', id: section.sport })).toEqual([]);
  });

  it('have no draft in them when its section comes under another one', async () => {
    await publish(1, { secondarySections: [section.local], publishedAt: undefined, _status: 'draft' });
    await store.update({ collection: 'sections', id: section.local, locale: 'vi', data: { parent: section.sport }, context });
    await store.update({ collection: 'sections', id: section.local, locale: 'vi', data: { parent: section.news }, context });
    expect(await listed({ kind: 'section', id: section.local })).toEqual([]);
  });
});
