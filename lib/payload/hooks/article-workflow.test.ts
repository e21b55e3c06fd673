import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishableArticle } from '@/tests/fixtures/publishable-article';
import type { Article, User } from '../generated-types';
import { openStoreForTests, type StoreForTests } from '../store-for-tests';
import { roles, type Role, type State } from '../workflow/states';

let opened: StoreForTests;
let store: Payload;
let users: Record<Role | 'otherReporter', User>;
let section: number;

beforeAll(async () => {
  opened = await openStoreForTests();
  store = opened.store;
  section = (await store.create({ collection: 'sections', locale: 'vi', data: { name: 'Chính trị', slug: 'chinh-tri' } })).id;
  const names = [...roles, 'otherReporter'] as const;
  const made = [];
  for (const name of names) {
    const role = name === 'otherReporter' ? 'reporter' : name;
    const user = await store.create({ collection: 'users', data: { email: `${name}@bao.example`, password: 'mật khẩu dài', name, role } });
    made.push([name, { ...user, collection: 'users' }] as const);
  }
  users = Object.fromEntries(made) as never;
});
afterAll(() => opened.close());

type As = Role | 'otherReporter';
const asked = (as: As) => ({ collection: 'articles', user: users[as], overrideAccess: false, depth: 0 }) as const;

async function write(as: As, data: Partial<Article> = {}): Promise<Article> {
  return store.create({ ...asked(as), data: { ...publishableArticle(section), ...data } as never, draft: data._status !== 'published' });
}

const change = (as: As, id: number, data: Partial<Article>, draft = false): Promise<Article> =>
  store.update({ ...asked(as), id, data, draft }) as Promise<Article>;
const move = (as: As, id: number, state: State, moveNote?: string) => change(as, id, { state, ...(moveNote ? { moveNote } : {}) });
const latest = (id: number): Promise<Article> => store.findByID({ collection: 'articles', id, draft: true, depth: 0 }) as Promise<Article>;
const live = async (id: number) => {
  const { docs } = await store.find({
    collection: 'articles',
    where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
    depth: 0,
  });
  return docs[0] ?? null;
};

/** A reporter's article, brought to a state by those whose work it is. */
async function articleIn(state: State): Promise<number> {
  const { id } = await write('reporter');
  const road: [As, State, string?][] = [
    ['reporter', 'submitted'],
    ['editor', 'inEdit'],
    ['managingEditor', 'approved'],
    ['managingEditor', 'published'],
  ];
  const offRoad: Partial<Record<State, [number, As, State, string?]>> = {
    sentBack: [1, 'editor', 'sentBack', 'Thiếu nguồn.'],
    scheduled: [3, 'managingEditor', 'scheduled'],
    retracted: [4, 'managingEditor', 'retracted', 'Tin sai.'],
  };
  const [steps, ...last] = offRoad[state] ?? [road.findIndex(([, to]) => to === state) + 1];
  for (const [as, to, note] of road.slice(0, steps)) await move(as, id, to, note);
  if (last.length > 0) {
    const [as, to, note] = last as [As, State, string?];
    await change(as, id, { state: to, moveNote: note, ...(to === 'scheduled' ? { scheduledFor: '2099-01-01T00:00:00.000Z' } : {}) });
  }
  return id;
}

describe('the road of an article', () => {
  it('from a draft to readers is written into its history, with who, when and why', async () => {
    const { id } = await write('reporter');
    await move('reporter', id, 'submitted');
    await move('editor', id, 'sentBack', 'Thiếu ý kiến của xã.');
    await change('reporter', id, { sapo: 'Đã hỏi xã.' }, true);
    await move('reporter', id, 'submitted');
    await move('editor', id, 'inEdit');
    await move('managingEditor', id, 'approved');
    expect(await live(id)).toBeNull();
    await move('managingEditor', id, 'published');
    expect(await live(id)).toMatchObject({ state: 'published', sapo: 'Đã hỏi xã.' });
    const { docs } = await store.find({ collection: 'article-moves', where: { article: { equals: id } }, sort: 'id', depth: 0 });
    expect(docs.map(({ move: made, from, to, byName, note }) => [made, from, to, byName, note])).toEqual([
      ['write', null, 'draft', 'reporter, phóng viên', null],
      ['submit', 'draft', 'submitted', 'reporter, phóng viên', null],
      ['sendBack', 'submitted', 'sentBack', 'editor, biên tập viên', 'Thiếu ý kiến của xã.'],
      ['submit', 'sentBack', 'submitted', 'reporter, phóng viên', null],
      ['take', 'submitted', 'inEdit', 'editor, biên tập viên', null],
      ['approve', 'inEdit', 'approved', 'managingEditor, thư ký tòa soạn', null],
      ['publish', 'approved', 'published', 'managingEditor, thư ký tòa soạn', null],
    ]);
  });

  it('cannot be left: a state without a move to it is refused, and nothing of the write is kept', async () => {
    const id = await articleIn('submitted');
    await expect(change('editor', id, { state: 'scheduled', title: 'Khác' })).rejects.toThrow(
      'Không thể chuyển bài từ "Chờ biên tập" sang "Hẹn giờ"',
    );
    expect(await latest(id)).toMatchObject({ state: 'submitted', title: 'Cầu mới thông xe' });
  });

  it("is the same by Payload's own publish and unpublish", async () => {
    const { id } = await write('reporter');
    await expect(change('reporter', id, { _status: 'published' })).rejects.toThrow(/cần vai trò thư ký tòa soạn trở lên/);
    await expect(write('editor', { _status: 'published' })).rejects.toThrow(/cần vai trò thư ký tòa soạn trở lên/);
    await change('managingEditor', id, { _status: 'published' });
    expect(await live(id)).toMatchObject({ state: 'published' });
    await expect(change('editor', id, { _status: 'draft' })).rejects.toThrow(/cần vai trò thư ký tòa soạn trở lên/);
    await change('managingEditor', id, { _status: 'draft' });
    expect(await live(id)).toBeNull();
    expect(await latest(id)).toMatchObject({ state: 'inEdit' });
  });
});

describe('the text of an article', () => {
  it.each<[State, As[]]>([
    ['draft', ['reporter', 'editor', 'managingEditor', 'editorInChief']],
    ['sentBack', ['reporter', 'editor', 'managingEditor', 'editorInChief']],
    ['submitted', ['editor', 'managingEditor', 'editorInChief']],
    ['inEdit', ['editor', 'managingEditor', 'editorInChief']],
    ['approved', ['managingEditor', 'editorInChief']],
    ['scheduled', ['managingEditor', 'editorInChief']],
    ['published', ['editor', 'managingEditor', 'editorInChief']],
    ['retracted', []],
  ])('is open, when %s, to %j', async (state, open) => {
    const id = await articleIn(state);
    const changers: As[] = [];
    for (const as of [...roles, 'otherReporter'] as const) {
      const sapo = `Sapo của ${as}`;
      await change(as, id, { sapo }, true).then(
        () => changers.push(as),
        () => {},
      );
      expect((await latest(id)).sapo === sapo, as).toBe(changers.includes(as));
    }
    expect(changers).toEqual(open);
  });

  it('of a live article changes for readers only when it is published again', async () => {
    const id = await articleIn('published');
    await change('editor', id, { title: 'Cầu mới thông xe sớm' }, true);
    expect(await live(id)).toMatchObject({ title: 'Cầu mới thông xe' });
    await change('editor', id, { sapo: 'Thêm một câu.' });
    expect(await live(id)).toMatchObject({ title: 'Cầu mới thông xe', state: 'published' });
    await change('editor', id, { _status: 'published' });
    expect(await live(id)).toMatchObject({ title: 'Cầu mới thông xe sớm', sapo: 'Thêm một câu.' });
  });
});

describe('a stale write', () => {
  it('is refused, and the accepted one stays', async () => {
    const { id, revision } = await write('reporter');
    await change('reporter', id, { title: 'Bản của tôi', revision }, true);
    const refused = change('editor', id, { title: 'Bản của bạn', revision }, true);
    await expect(refused).rejects.toMatchObject({ status: 409, message: expect.stringContaining('chưa được lưu') as string });
    expect(await latest(id)).toMatchObject({ title: 'Bản của tôi', revision: revision! + 1 });
  });

  it('cannot slip in at the same moment', async () => {
    const { id, revision } = await write('reporter');
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) => change('editor', id, { title: `Bản ${index}`, revision }, true)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await latest(id)).revision).toBe(revision! + 1);
  });
});

describe('a retracted article', () => {
  it('is read by managing editors and above alone, its versions too', async () => {
    const id = await articleIn('retracted');
    for (const as of roles) {
      const isHigh = as === 'managingEditor' || as === 'editorInChief';
      const found = await store.find({ ...asked(as), where: { id: { equals: id } } });
      const drafts = await store.find({ ...asked(as), where: { id: { equals: id } }, draft: true });
      const versions = await store.findVersions({ ...asked(as), where: { parent: { equals: id } } });
      expect([found.totalDocs, drafts.totalDocs, versions.totalDocs > 0], as).toEqual(isHigh ? [1, 1, true] : [0, 0, false]);
    }
    expect(await latest(id)).toMatchObject({ retraction: { notice: 'Tin sai.' } });
  });

  it('does not come back with an import', async () => {
    const id = await articleIn('retracted');
    await store.update({ collection: 'articles', id, data: { _status: 'published', title: 'Từ nguồn' }, depth: 0 });
    expect(await live(id)).toBeNull();
    expect(await latest(id)).toMatchObject({ state: 'retracted' });
  });

  it('comes back by the editor-in-chief, with a reason', async () => {
    const id = await articleIn('retracted');
    await expect(move('editorInChief', id, 'inEdit')).rejects.toThrow('nói rõ lý do');
    await move('editorInChief', id, 'inEdit', 'Tòa đã xử.');
    expect(await latest(id)).toMatchObject({ state: 'inEdit' });
  });
});

describe('an older version', () => {
  it('brings back what was written, not where the article stood', async () => {
    const { id } = await write('reporter');
    await change('reporter', id, { title: 'Tít thứ hai' }, true);
    await move('reporter', id, 'submitted');
    const { docs } = await store.findVersions({ collection: 'articles', where: { parent: { equals: id } }, sort: 'createdAt', depth: 0 });
    await store.restoreVersion({ collection: 'articles', id: docs[0]!.id, user: users.editor, overrideAccess: false, depth: 0 });
    const restored = await latest(id);
    expect(restored).toMatchObject({ title: 'Cầu mới thông xe', state: 'submitted', _status: 'draft' });
    expect(restored.revision).toBe(4);
  });

  it('of a live time does not put a retracted article back', async () => {
    const id = await articleIn('retracted');
    const { docs } = await store.findVersions({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
      depth: 0,
    });
    const restored = store.restoreVersion({
      collection: 'articles',
      id: docs[0]!.id,
      user: users.editorInChief,
      overrideAccess: false,
      depth: 0,
    });
    await restored.catch(() => {});
    expect(await live(id)).toBeNull();
  });
});

describe('deleting', () => {
  it.each<[State, As[]]>([
    ['draft', ['managingEditor', 'editorInChief']],
    ['published', ['editorInChief']],
    ['retracted', ['editorInChief']],
  ])('an article that is %s is for %j', async (state, allowed) => {
    const deleters: As[] = [];
    for (const as of roles) {
      const id = await articleIn(state);
      await change(as, id, { deletedAt: new Date().toISOString() }).then(
        () => deleters.push(as),
        () => {},
      );
    }
    expect(deleters).toEqual(allowed);
  });
});

describe('what a move asks for cannot be had without the move', () => {
  const hour = 3_600_000;
  const inHours = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

  it('articles are not changed many at once, nor copied', async () => {
    const id = await articleIn('published');
    const where = { id: { equals: id } };
    for (const draft of [true, false]) {
      const many = store.update({ ...asked('managingEditor'), where, data: { title: 'Sửa hàng loạt' }, draft });
      await expect(many).rejects.toThrow('disabled bulk edit');
    }
    await expect(store.duplicate({ ...asked('editorInChief'), id })).rejects.toThrow();
    expect(await live(id)).toMatchObject({ title: 'Cầu mới thông xe', state: 'published' });
  });

  it('nobody but the editor-in-chief shortens an embargo, and with a reason, by the move or before it', async () => {
    const id = await articleIn('approved');
    await change('managingEditor', id, { embargoUntil: inHours(72) });
    for (const embargoUntil of [null, inHours(1)]) {
      await expect(change('managingEditor', id, { embargoUntil })).rejects.toThrow(/cấm đăng|embargo/);
      await expect(change('managingEditor', id, { embargoUntil, state: 'published' })).rejects.toThrow(/cấm đăng|embargo/);
    }
    await expect(change('editorInChief', id, { embargoUntil: null })).rejects.toThrow(/cấm đăng|embargo/);
    await change('managingEditor', id, { embargoUntil: inHours(96) });
    await change('editorInChief', id, { embargoUntil: null, moveNote: 'Cơ quan công bố sớm.' });
    expect((await latest(id)).embargoUntil).toBeNull();
  });

  it('an article that waits for its time keeps one that is ahead and after its embargo', async () => {
    const id = await articleIn('approved');
    await change('managingEditor', id, { scheduledFor: inHours(2), state: 'scheduled' });
    await expect(change('managingEditor', id, { scheduledFor: inHours(-1) })).rejects.toThrow(/đã qua|is past/);
    await expect(change('managingEditor', id, { embargoUntil: inHours(5) })).rejects.toThrow(/cấm đăng|embargo/);
    await expect(change('managingEditor', id, { scheduledFor: null })).rejects.toThrow(/giờ đăng|time of publishing/);
    await change('managingEditor', id, { scheduledFor: inHours(6), embargoUntil: inHours(5) });
    expect((await latest(id)).state).toBe('scheduled');
  });

  it('who may not take an article down sets no time for it, and nobody one that is past', async () => {
    const id = await articleIn('published');
    await expect(change('editor', id, { unpublishAt: inHours(1) })).rejects.toThrow(/thư ký tòa soạn|managing editor/);
    await expect(change('managingEditor', id, { unpublishAt: inHours(-1) })).rejects.toThrow(/đã qua|is past/);
    await change('managingEditor', id, { unpublishAt: inHours(1), _status: 'published' });
    expect((await live(id))?.unpublishAt).not.toBeNull();
  });

  it('who may not change an article does not change its times', async () => {
    const id = await articleIn('submitted');
    await expect(change('reporter', id, { publishedAt: '2020-01-01T00:00:00.000Z' })).rejects.toThrow(/chỉ biên tập viên|only editors/);
  });

  it('whom four eyes bind does not switch them off', async () => {
    const settings = { slug: 'masthead', overrideAccess: false, depth: 0 } as const;
    await store.updateGlobal({ ...settings, user: users.managingEditor, data: { fourEyes: 'nobody' } });
    expect((await store.findGlobal({ slug: 'masthead', depth: 0 })).fourEyes).toBe('exceptEditorInChief');
  });
});

describe('a translation', () => {
  it('of an original that is rewritten before readers see it is behind', async () => {
    const original = await articleIn('submitted');
    const text = { language: 'en', format: 'standard', title: 'The bridge', section, translationOf: original } as const;
    const { id } = await store.create({ collection: 'articles', data: text as never, draft: true, depth: 0 });
    await change('editor', original, { byline: 'T.L.' });
    expect((await latest(id)).behindSince ?? null).toBeNull();
    await change('editor', original, { title: 'Cầu chưa thông xe' });
    expect((await latest(id)).behindSince).not.toBeNull();
  });

  it('that a draft unlinks is still the live one for readers: no second takes its place', async () => {
    await store.update({ collection: 'sections', id: section, locale: 'en', data: { name: 'Politics', slug: 'politics' } });
    const original = await articleIn('published');
    const text = { language: 'en', format: 'standard', title: 'The bridge', section } as const;
    const data = { ...text, translationOf: original, _status: 'published' } as never;
    const { id } = await store.create({ collection: 'articles', data, depth: 0 });
    await change('editor', id, { translationOf: null, _status: 'draft' }, true);
    const second = store.create({ ...asked('editor'), data: { ...text, translationOf: original } as never, draft: true });
    await expect(second).rejects.toThrow(/đã có một bản dịch|already has a translation/);
  });
});
