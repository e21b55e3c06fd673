import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article, FrontPage, User } from '@/lib/payload/generated-types';
import { tagsOfEndedStrips } from '@/lib/schedule/ended-strips';
import { ensureFrontPages } from '@/lib/startup/ensure-front-pages';
import { openStoreForTests, type StoreForTests } from '../store-for-tests';

vi.mock('@/lib/cache/cached', () => ({ cached: (_key: string[], _tags: string[], read: () => unknown) => read() }));

let opened: StoreForTests;
let store: Payload;
let section: number;
let subsection: number;
let page: number;
let stories: number[];
let editor: User;
let managingEditor: User;

const write = async (fields: Partial<Article> = {}): Promise<number> => {
  const data = { title: 'Bài', format: 'standard', language: 'vi', section, _status: 'published', ...fields } as const;
  return (await store.create({ collection: 'articles', data, depth: 0 })).id;
};
/** A change as the admin sends it, in Vietnamese. @param draft saved without publishing */
const save = async (fields: Partial<FrontPage>, { draft = false, user }: { draft?: boolean; user?: User } = {}) => {
  const expiredTags = new Set<string>();
  await store.update({
    collection: 'front-pages',
    id: page,
    data: { ...fields, _status: draft ? 'draft' : 'published' },
    draft,
    depth: 0,
    context: { expiredTags },
    ...(user ? { user: { ...user, collection: 'users' as const }, overrideAccess: false } : {}),
  });
  return [...expiredTags];
};
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const empty = { breaking: { text: null, article: null, until: null }, lead: null, secondaryLeads: [], sectionPicks: [] };

beforeAll(async () => {
  opened = await openStoreForTests();
  store = opened.store;
  ({ id: section } = await store.create({ collection: 'sections', locale: 'vi', data: { name: 'Chính trị' } }));
  await store.update({ collection: 'sections', id: section, locale: 'en', data: { name: 'Politics' } });
  ({ id: subsection } = await store.create({ collection: 'sections', locale: 'vi', data: { name: 'Nghị trường', parent: section } }));
  // At once, as two servers that start together do.
  await Promise.all([ensureFrontPages(store), ensureFrontPages(store)]);
  const account = (role: User['role']) =>
    store.create({ collection: 'users', data: { name: role, role, email: `${role}@bao.example`, password: 'mật khẩu để thử' } });
  [editor, managingEditor] = [await account('editor'), await account('managingEditor')];
  stories = [await write(), await write(), await write()];
}, 60_000);

afterAll(() => opened.close());

beforeEach(async () => {
  const { docs } = await store.find({ collection: 'front-pages', where: { language: { equals: 'vi' } }, depth: 0 });
  page = docs[0]!.id;
  await save(empty);
});

describe('the front pages', () => {
  it('are there from the start, one for each edition, live and empty', async () => {
    await ensureFrontPages(store);
    const { docs } = await store.find({ collection: 'front-pages', sort: 'id', depth: 0 });
    expect(docs.map(({ language, _status, lead }) => [language, _status, lead])).toEqual([
      ['vi', 'published', null],
      ['en', 'published', null],
    ]);
  });

  it('are set by managing editors; nobody makes a third, deletes one or turns it into the other edition', async () => {
    await expect(save({ lead: stories[0] }, { user: editor })).rejects.toThrow();
    await save({ lead: stories[0], language: 'en' }, { user: managingEditor });
    expect(await store.findByID({ collection: 'front-pages', id: page, depth: 0 })).toMatchObject({ lead: stories[0], language: 'vi' });
    const asManagingEditor = { user: { ...managingEditor, collection: 'users' as const }, overrideAccess: false };
    await expect(store.create({ collection: 'front-pages', data: { language: 'vi' }, ...asManagingEditor })).rejects.toThrow();
    await expect(store.delete({ collection: 'front-pages', id: page, ...asManagingEditor })).rejects.toThrow();
  });
});

describe('a front page', () => {
  it.each<[string, () => Partial<FrontPage>]>([
    ['lead and secondary lead', () => ({ lead: stories[0], secondaryLeads: [stories[1]!, stories[0]!] })],
    ['lead and pick of a section', () => ({ lead: stories[0], sectionPicks: [{ section, articles: [stories[0]!] }] })],
    [
      'pick of two sections',
      () => ({
        sectionPicks: [
          { section, articles: [stories[2]!] },
          { section, articles: [stories[2]!] },
        ],
      }),
    ],
  ])('refuses the same story as %s, in a draft too', async (_, fields) => {
    await expect(save(fields())).rejects.toThrow('được đặt ở hai chỗ');
    await expect(save(fields(), { draft: true })).rejects.toThrow('được đặt ở hai chỗ');
  });

  it('lets the breaking strip lead to a story that stands on the page', async () => {
    await save({ lead: stories[0], breaking: { text: 'Bão vào bờ', article: stories[0], until: inHours(1) } });
  });

  it('sees a story twice when the change names only one of its slots', async () => {
    await save({ lead: stories[0] });
    await expect(save({ secondaryLeads: [stories[0]!] })).rejects.toThrow('được đặt ở hai chỗ');
  });

  it('refuses a story of the other edition', async () => {
    const english = await write({ language: 'en', title: 'Story' });
    const reason = 'Bài “Story” thuộc ấn bản khác';
    await expect(save({ lead: english })).rejects.toThrow(reason);
    await expect(save({ lead: english }, { draft: true })).rejects.toThrow(reason);
    await expect(save({ breaking: { text: 'Bão', article: english, until: inHours(1) } })).rejects.toThrow(reason);
  });

  it('waits as a draft for a story that is not live, and does not go live with it', async () => {
    const unpublished = await write({ title: 'Chưa đăng', _status: 'draft' });
    await save({ lead: unpublished }, { draft: true });
    await expect(save({ lead: unpublished })).rejects.toThrow('Bài “Chưa đăng” không còn (hoặc chưa) đăng');
  });

  it('refuses picks for a section that has no part of the page', async () => {
    await expect(save({ sectionPicks: [{ section: subsection, articles: [stories[0]!] }] })).rejects.toThrow();
  });
});

describe('the breaking strip', () => {
  it('needs an end, but not in a draft', async () => {
    await save({ breaking: { text: 'Bão vào bờ' } }, { draft: true });
    await expect(save({ breaking: { text: 'Bão vào bờ' } })).rejects.toThrow('Tin nóng cần giờ kết thúc');
  });

  it('does not go live with an end that has passed', async () => {
    const ended = { text: 'Bão vào bờ', until: inHours(-1) };
    await save({ breaking: ended }, { draft: true });
    await expect(save({ breaking: ended })).rejects.toThrow('Giờ kết thúc của tin nóng đã qua');
    await expect(save({})).rejects.toThrow('Giờ kết thúc của tin nóng đã qua');
    await save({ breaking: { text: '', until: inHours(-1) } });
  });

  it('keeps nobody from changing the lead once it has ended on the live page', async () => {
    const soon = new Date(Date.now() + 400).toISOString();
    await save({ breaking: { text: 'Bão vào bờ', until: soon } });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await save({ lead: stories[0] });
    await expect(save({ breaking: { text: 'Bão đổi hướng', until: soon } })).rejects.toThrow('Giờ kết thúc của tin nóng đã qua');
  });

  it('is taken off every page at its end, once', async () => {
    const until = inHours(1);
    await save({ breaking: { text: 'Bão vào bờ', until } });
    const end = Date.parse(until);
    expect(await tagsOfEndedStrips(store, end - 2000, end - 1)).toEqual([]);
    expect(await tagsOfEndedStrips(store, end - 1, end)).toEqual(['breaking:vi']);
    expect(await tagsOfEndedStrips(store, end, end + 1000)).toEqual([]);
  });
});

describe('a breaking strip that has ended', () => {
  it('is shown no more, whether or not a page has been made anew', async () => {
    const { getBreaking } = await import('@/lib/content');
    const until = inHours(1);
    await save({ breaking: { text: 'Bão vào bờ', until } });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(until) - 1 });
    expect(await getBreaking('vi')).toEqual({ text: 'Bão vào bờ', address: null, until });
    vi.setSystemTime(Date.parse(until));
    expect(await getBreaking('vi')).toBeNull();
    vi.useRealTimers();
  });
});

describe('a save of the front page', () => {
  it('expires it for readers when it is published or taken down, and not while it is a draft over a live one', async () => {
    expect(await save({ lead: stories[0] }, { draft: true })).toEqual([]);
    expect(await save({ lead: stories[0] })).toEqual(['front:vi']);
    const expiredTags = new Set<string>();
    await store.update({ collection: 'front-pages', id: page, data: { _status: 'draft' }, depth: 0, context: { expiredTags } });
    expect([...expiredTags]).toEqual(['front:vi']);
  });

  it('makes every page of the edition anew when the breaking strip is another one, and only then', async () => {
    const breaking = { text: 'Bão vào bờ', until: inHours(1) };
    expect(await save({ breaking }, { draft: true })).toEqual([]);
    expect(await save({ breaking })).toEqual(['front:vi', 'breaking:vi']);
    expect(await save({ breaking, lead: stories[1] })).toEqual(['front:vi']);
    expect(await save({ breaking: { ...breaking, article: stories[0] } })).toEqual(['front:vi', 'breaking:vi']);
    expect(await save(empty)).toEqual(['front:vi', 'breaking:vi']);
  });
});

describe('what readers get of it', () => {
  it('is the published page, with the slots of stories that have gone filled by others; the newsroom gets the draft', async () => {
    const { getBreaking, getFrontPage, getFrontPageDraft } = await import('@/lib/content');
    const [oldest, , newest] = stories as [number, number, number];
    const gone = await write({ title: 'Sắp gỡ' });
    await save({ lead: gone, secondaryLeads: [oldest], breaking: { text: ' Bão vào bờ ', article: gone, until: inHours(1) } });
    expect(await getFrontPage('vi')).toMatchObject({
      lead: { number: gone },
      secondaryLeads: [{ number: oldest }, { number: newest }, { number: stories[1] }],
    });
    expect(await getBreaking('vi')).toMatchObject({
      text: 'Bão vào bờ',
      address: expect.stringContaining(`-${gone}`) as unknown as string,
    });

    await store.update({ collection: 'articles', id: gone, data: { _status: 'draft' } });
    expect((await getFrontPage('vi')).lead?.number).toBe(newest);
    expect(await getBreaking('vi')).toMatchObject({ text: 'Bão vào bờ', address: null });
    await store.delete({ collection: 'articles', id: gone });
    expect((await getFrontPage('vi')).lead?.number).toBe(newest);

    await save({ lead: stories[1], secondaryLeads: [], breaking: { text: null, article: null, until: null } }, { draft: true });
    expect((await getFrontPage('vi')).lead?.number).toBe(newest);
    expect(await getBreaking('vi')).toMatchObject({ text: 'Bão vào bờ' });
    expect(await getFrontPageDraft('vi', editor)).toBeNull();
    expect(await getFrontPageDraft('vi', managingEditor)).toMatchObject({
      document: page,
      isLive: false,
      front: { lead: { number: stories[1] } },
      breaking: null,
    });
    await save({});
    expect(await getFrontPageDraft('vi', managingEditor)).toMatchObject({ isLive: true });
    expect((await getFrontPage('vi')).lead?.number).toBe(stories[1]);
    expect([await getFrontPage('en'), await getBreaking('en')]).toMatchObject([{ language: 'en' }, null]);
  });
});
