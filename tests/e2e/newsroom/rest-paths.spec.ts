import { expect, test, type APIRequestContext, type APIResponse } from '@playwright/test';
import { isAtLeast, roles, type Role } from '@/lib/payload/workflow/states';
import { bodyOfText } from '../../fixtures/body-of-text';
import { networkOfItsOwn } from '../../fixtures/network-of-its-own';
import { hireNewsroom, Person } from '../../fixtures/people';

/**
 * Every path of the interfaces, tried by nobody in particular and by each role. What the state of an article changes is in
 * `access-matrix.spec.ts`; here each collection has one document that nothing else depends on.
 */

/** The least who may; "nobody" is also the editor-in-chief, where only our own code writes. */
type Least = 'anyone' | Role | 'nobody';
type Actor = 'anyone' | Role;
const actors: readonly Actor[] = ['anyone', ...roles];

const may = (actor: Actor, least: Least): boolean =>
  least === 'anyone' || (least !== 'nobody' && actor !== 'anyone' && isAtLeast(actor, least));

/** `updateOfOthers` is who changes what somebody else has made, where not all may who change their own. */
type Rights = { read: Least; create: Least; update: Least; remove: Least; versions?: Least; updateOfOthers?: Least };

/** Of who works here. */
const staff: Least = 'reporter';

const rights: Record<string, Rights> = {
  articles: { read: 'anyone', create: staff, update: 'managingEditor', remove: 'editorInChief', versions: staff },
  'front-pages': { read: staff, create: 'nobody', update: 'managingEditor', remove: 'nobody', versions: staff },
  // A reporter changes their own files, and anybody their own account: of others they find none.
  // For good; who lays a file in the bin stands in bin.spec.ts.
  media: { read: staff, create: staff, update: staff, remove: 'editorInChief', updateOfOthers: 'editor' },
  corrections: { read: 'anyone', create: 'editor', update: 'editor', remove: 'managingEditor' },
  'live-entries': { read: 'anyone', create: 'editor', update: 'editor', remove: 'editor' },
  sections: { read: 'anyone', create: 'managingEditor', update: 'managingEditor', remove: 'managingEditor' },
  topics: { read: 'anyone', create: 'editor', update: 'editor', remove: 'managingEditor' },
  authors: { read: 'anyone', create: 'editor', update: 'editor', remove: 'managingEditor' },
  'article-moves': { read: staff, create: 'nobody', update: 'nobody', remove: 'nobody' },
  'share-links': { read: staff, create: 'nobody', update: 'nobody', remove: 'nobody' },
  subscribers: { read: 'managingEditor', create: 'nobody', update: 'nobody', remove: 'managingEditor' },
  users: { read: staff, create: 'editorInChief', update: staff, remove: 'editorInChief', updateOfOthers: 'editorInChief' },
  'account-events': { read: 'editorInChief', create: 'nobody', update: 'nobody', remove: 'nobody' },
  'payload-jobs': { read: 'editorInChief', create: 'nobody', update: 'nobody', remove: 'nobody' },
};

let people: Record<Role, Person>;
let anonymous: APIRequestContext;
let drafted: number;
/** Of each collection that has any, a document. */
const documents: Record<string, number> = {};

type Method = 'get' | 'post' | 'patch' | 'delete';

const ask = (actor: Actor, method: Method, path: string, data?: Record<string, unknown>): Promise<APIResponse> =>
  actor === 'anyone' ? anonymous[method](path, { data, maxRedirects: 0 }) : people[actor].ask(method, path, data);

/** Refused for who it is. What is wrong with what was sent is found after that, and so says that they may. */
const isRefused = (answer: APIResponse): boolean => [401, 403].includes(answer.status());

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ playwright, baseURL }) => {
  const network = networkOfItsOwn();
  anonymous = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { ...network, 'accept-language': 'vi' } });
  people = await hireNewsroom(await playwright.request.newContext({ baseURL, extraHTTPHeaders: network }));
  const chief = people.editorInChief.newsroom;
  const section = await chief.find('sections', 'slug', 'the-thao', '&locale=vi');
  const story = {
    language: 'vi',
    format: 'standard',
    title: 'Bài để thử quyền',
    sapo: 'Sapo.',
    body: bodyOfText('Thân bài.'),
    section: section.id,
  };
  documents.articles = (await chief.create('articles', { ...story, _status: 'published' })).id;
  documents.topics = (await chief.create('topics', { name: 'Chủ đề để thử quyền', slug: 'chu-de-de-thu-quyen' }, '&locale=vi')).id;
  documents.authors = (await chief.create('authors', { name: 'Tác giả để thử quyền' })).id;
  documents.sections = (await chief.create('sections', { name: 'Mục để thử quyền', slug: 'muc-de-thu-quyen' }, '&locale=vi')).id;
  somebody = await Person.hire(people.editor.request, 'reporter', 'Ai đó');
  documents.users = somebody.id;
  const draft = await chief.create('articles', { ...story, title: 'Bài nháp để thử quyền' });
  drafted = draft.id;
  const link = await people.managingEditor.ask('post', `/api/articles/${draft.id}/share-link`, {});
  documents['share-links'] = ((await link.json()) as { id: number }).id;
  for (const collection of ['front-pages', 'media', 'article-moves', 'corrections', 'live-entries', 'account-events']) {
    const { docs } = (await (await people.editorInChief.ask('get', `/api/${collection}?limit=1&depth=0`)).json()) as {
      docs: { id: number }[];
    };
    if (docs[0]) documents[collection] = docs[0].id;
  }
});

test.afterAll(async () => {
  for (const collection of ['articles', 'topics', 'authors', 'sections'])
    await people.editorInChief.ask('delete', `/api/${collection}/${documents[collection]}`);
  await people.editorInChief.ask('delete', `/api/articles/${drafted}`);
});

let cells = 0;
let somebody: Person;

async function expectRight(actor: Actor, least: Least, method: Method, path: string, data?: Record<string, unknown>): Promise<void> {
  const answer = await ask(actor, method, path, data);
  expect(isRefused(answer), `${actor}: ${method} ${path} was answered ${answer.status()}`).toBe(!may(actor, least));
  expect(answer.status(), `${actor}: ${method} ${path}`).toBeLessThan(500);
  cells += 1;
}

for (const [collection, { read, create, update, remove, versions, updateOfOthers }] of Object.entries(rights)) {
  test(`${collection}: each path lets through whom it should, and nobody else`, async () => {
    test.setTimeout(120_000);
    const one = `/api/${collection}/${documents[collection] ?? 999_999_999}`;
    const none = `/api/${collection}/999999999`;
    const nowhere = `/api/${collection}?where[id][equals]=999999999`;
    for (const actor of actors) {
      await expectRight(actor, read, 'get', `/api/${collection}?limit=1&depth=0`);
      await expectRight(actor, read, 'get', `/api/${collection}/count`);
      if (documents[collection]) await expectRight(actor, read, 'get', `${one}?depth=0`);
      // Nothing that could be made of it: whoever may is told what is missing.
      await expectRight(actor, create, 'post', `/api/${collection}?depth=0`, {});
      // Of nothing and nobody: whoever may finds none.
      if (collection !== 'articles') await expectRight(actor, update, 'patch', nowhere, { name: 'x' });
      if (collection !== 'articles') await expectRight(actor, remove, 'delete', nowhere);
      if (documents[collection] && collection !== 'articles') {
        await expectRight(actor, updateOfOthers ?? update, 'patch', `${one}?depth=0`, {});
        // Whoever may is shown that by one that is not there: this one is needed for the next. Files are found in the bin alone.
        if (!may(actor, remove)) await expectRight(actor, remove, 'delete', `${one}?trash=true`);
        else if (collection !== 'media') await expectRight(actor, remove, 'delete', none);
      }
      if (versions) await expectRight(actor, versions, 'get', `/api/${collection}/versions?limit=1&depth=0`);
      expect((await ask(actor, 'post', `${none}/duplicate`, {})).ok(), `${actor} copies in ${collection}`).toBe(false);
    }
  });
}

test('readers get of an article, a topic, an author and a section what a page shows, and nothing of how it was made', async () => {
  const hidden =
    /"(?:state|writtenBy|moveNote|revision|sourceKey|sourceDigest|scheduledFor\w*|unpublishAt\w*|embargoUntil\w*|legacyUrls|user|hash|salt|sessions|loginAttempts)":/;
  for (const collection of ['articles', 'topics', 'authors', 'sections', 'corrections', 'live-entries']) {
    for (const depth of [0, 1, 5]) {
      const answer = await anonymous.get(`/api/${collection}?limit=20&depth=${depth}`);
      expect((await answer.text()).match(hidden)?.[0], `${collection} at depth ${depth}`).toBeUndefined();
    }
  }
  const masthead = await anonymous.get('/api/globals/masthead');
  expect((await masthead.text()).match(/"(?:fourEyes|sender|sendAt)":/)?.[0]).toBeUndefined();
});

/** What belongs to no collection, or is more than the usual of one. */
const others: [Method, string, Least, Record<string, unknown>?][] = [
  ['get', '/api/globals/masthead', 'anyone'],
  ['post', '/api/globals/masthead', 'managingEditor', { timeZone: 7 }],
  ['get', '/api/payload-locked-documents', staff],
  ['get', '/api/payload-preferences', staff],
  ['get', '/api/payload-migrations', 'nobody'],
  ['get', '/api/payload-jobs/run', 'nobody'],
  ['get', '/api/payload-jobs/handle-schedules', 'nobody'],
  ['get', '/api/users/sessions', staff],
  ['get', '/api/users/second-factor', staff],
  ['post', '/api/users/SOMEBODY/sessions/end', 'editorInChief', {}],
  ['post', '/api/users/SOMEBODY/second-factor/remove', 'editorInChief', {}],
  ['post', '/api/users/second-factor/begin', staff, {}],
  ['get', '/api/articles/DRAFT', staff],
  ['get', '/api/articles/DRAFT/checks', staff],
  ['post', '/api/articles/DRAFT/share-link', staff, {}],
  ['post', '/api/articles/DRAFT/translate', staff, {}],
  ['post', '/api/articles/DRAFT/up-to-date', staff, {}],
  ['post', '/api/share-links/SHARED/revoke', 'editor', {}],
  ['post', '/api/users/unlock', 'editorInChief', { email: 'SOMEBODY' }],
];

for (const [method, path, least, data] of others) {
  test(`${method.toUpperCase()} ${path} is for ${least}`, async () => {
    const numbers: Record<string, number> = { SOMEBODY: somebody.id, DRAFT: drafted, SHARED: documents['share-links']! };
    const address = path.replace(/[A-Z]{2,}/, (name) => String(numbers[name]));
    const sent = data?.email === undefined ? data : { email: somebody.email };
    for (const actor of actors) {
      const answer = await ask(actor, method, address, sent);
      // Where there is nothing at all, nobody gets through either.
      const isThrough = ![401, 403, 404, 501].includes(answer.status());
      expect(isThrough, `${actor}: ${method} ${path} was answered ${answer.status()}: ${(await answer.text()).slice(0, 200)}`).toBe(
        may(actor, least),
      );
      cells += 1;
    }
  });
}

test('what has nothing in it is refused as such, whoever sends it', async () => {
  for (const collection of Object.keys(rights)) {
    for (const actor of ['anyone', 'editorInChief'] as const) {
      const answer = await ask(actor, 'post', `/api/${collection}`);
      expect([400, 401, 403, 404, 501], `${actor}: POST /api/${collection}`).toContain(answer.status());
    }
  }
});

test('there is no GraphQL, no first account to be made, and no way in without a password', async () => {
  for (const path of ['/api/graphql', '/api/graphql-playground']) {
    expect([404, 405], path).toContain((await anonymous.get(path)).status());
    expect([404, 405], path).toContain((await anonymous.post(path, { data: { query: '{ Users { docs { email } } }' } })).status());
  }
  const first = await anonymous.post('/api/users/first-register', {
    data: { email: 'x@bao.example', password: 'mật khẩu để thử', name: 'X' },
  });
  expect([400, 401, 403, 404]).toContain(first.status());
  expect((await (await anonymous.get('/api/users/me')).json()) as object).toMatchObject({ user: null });
  expect((await anonymous.post('/api/users/refresh-token')).ok()).toBe(false);
});

test.afterAll(() => console.log(`Paths of the interfaces: ${cells} cells tried.`));
