import { expect, test, type APIRequestContext } from '@playwright/test';
import { states, type State } from '@/lib/payload/workflow/states';
import { bodyOfText } from '../../fixtures/body-of-text';
import { hireNewsroom, Person } from '../../fixtures/people';

/**
 * Every surface of the site, asked for an article in every state by somebody without an account, by a reporter who has not
 * written it, and by an editor. What is not live is nowhere on the pages, for anybody; through REST it is for those who
 * work here, and a retracted one for managing editors alone.
 */

const unpublished = states.filter((state) => state !== 'published');

type Secret = { state: State; number: number; mark: string; slug: string; address: string };

let people: Awaited<ReturnType<typeof hireNewsroom>>;
let stranger: Person;
let reader: APIRequestContext;
let place: { section: number; topic: number; topicSlug: string; author: number; authorSlug: string; day: string };
/** A live article with a related box, whose pair and correction belong to what is not live. */
let live: { number: number; address: string };
const secrets: Secret[] = [];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ playwright, baseURL }) => {
  test.setTimeout(180_000);
  const request = await playwright.request.newContext({ baseURL });
  reader = await playwright.request.newContext({ baseURL });
  people = await hireNewsroom(request);
  stranger = await Person.hire(request, 'reporter', 'Võ An');
  const chief = people.editorInChief.newsroom;
  const id = Date.now().toString(36);
  const section = (await chief.find('sections', 'slug', 'the-thao', '&locale=vi')).id;
  const topic = await chief.create('topics', { name: `Chủ đề rò ${id}`, slug: `chu-de-ro-${id}` }, '&locale=vi');
  const author = await chief.create('authors', { name: `Tác giả rò ${id}` });
  const publishedAt = new Date(Date.now() - 60_000).toISOString();
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(publishedAt)).replaceAll('-', '/');
  place = { section, topic: topic.id, topicSlug: `chu-de-ro-${id}`, author: author.id, authorSlug: String(author.slug), day };

  for (const state of unpublished) {
    const mark = `ràrỉ${state.toLowerCase()}${id}`;
    const text = {
      language: 'vi',
      title: `Tít ${mark}`,
      kicker: `Kicker ${mark}`,
      sapo: `Sapo ${mark}`,
      body: bodyOfText(`Thân ${mark}`),
      byline: `Bút danh ${mark}`,
      hero: { caption: `Chú thích ${mark}`, credit: `Nguồn ${mark}` },
      legacyUrls: [`/cu/${state}-${id}.html`],
      section,
      topics: [topic.id],
      authors: [author.id],
      publishedAt,
    };
    const number = await people.reporter.newsroom.create('articles', text, '&draft=true').then((article) => article.id);
    await bringTo(number, state);
    const slug = `tit-rari${state.toLowerCase()}${id}`;
    secrets.push({ state, number, mark, slug, address: `/the-thao/${slug}-${number}` });
    if (state === 'retracted' || state === 'inEdit')
      await chief.create('corrections', {
        article: number,
        kind: 'correction',
        content: state === 'retracted' ? 'Tin đã gỡ.' : `Cải chính ${mark}`,
      });
  }
  const draft = secrets.find(({ state }) => state === 'draft')!;
  const related = { root: { ...bodyOfText('Thân bài có tin liên quan.').root } };
  related.root.children = [
    ...related.root.children,
    {
      type: 'block',
      version: 2,
      format: '',
      fields: { id: `r${id}`, blockType: 'relatedArticles', articles: secrets.map(({ number }) => number) },
    },
  ] as never;
  const liveArticle = await chief.create('articles', {
    language: 'en',
    title: `Live pair ${id}`,
    sapo: 'Live.',
    body: related,
    section,
    translationOf: draft.number,
    publishedAt,
    _status: 'published',
  });
  live = { number: liveArticle.id, address: `/en/sport/live-pair-${id}-${liveArticle.id}` };
});

async function bringTo(number: number, state: State): Promise<void> {
  const chief = people.editorInChief.newsroom;
  const roads: Partial<Record<State, State[]>> = {
    submitted: ['submitted'],
    sentBack: ['submitted', 'sentBack'],
    inEdit: ['submitted', 'inEdit'],
    approved: ['submitted', 'approved'],
    scheduled: ['submitted', 'approved', 'scheduled'],
    retracted: ['published', 'retracted'],
  };
  for (const step of roads[state] ?? []) {
    await chief.update('articles', number, {
      state: step,
      moveNote: 'Vì thế.',
      ...(step === 'scheduled' ? { scheduledFor: new Date(Date.now() + 86_400_000).toISOString() } : {}),
      ...(step === 'retracted' ? { retraction: { notice: 'Tin đã gỡ.' } } : {}),
    });
  }
}

/** The pages, feeds and answers that readers get; the same for everybody who is not in a preview. */
const publicSurfaces: [name: string, address: (secret: Secret) => string][] = [
  ['front page', () => '/'],
  ['English front page', () => '/en'],
  ['section', () => '/the-thao'],
  ['second page of a section', () => '/kinh-te/trang/2'],
  ['topic', () => `/chu-de/${place.topicSlug}`],
  ['author', () => `/tac-gia/${place.authorSlug}`],
  ['day archive', () => `/luu-tru/${place.day}`],
  ['its own address', ({ address }) => address],
  ['its own address in the other edition', ({ number, slug }) => `/en/sport/${slug}-${number}`],
  ['its number under another slug', ({ number }) => `/chinh-tri/khac-${number}`],
  ['its old address', ({ state, mark }) => `/cu/${state}-${mark.slice(`ràrỉ${state.toLowerCase()}`.length)}.html`],
  ['a live article that refers to it', () => live.address],
  ['what a browser fetches to go there', () => `${live.address}?_rsc=1`],
  ['corrections', () => '/cai-chinh'],
  ['search for a word that all of them have', () => '/tim-kiem?q=sapo&sort=newest'],
  ['search for what its author wrote', () => `/tim-kiem?q=tit&author=${place.authorSlug}`],
  ['search for its own word, misspelt', ({ mark }) => `/tim-kiem?q=${encodeURIComponent(mark.slice(0, -1))}`],
  ['suggestions of the search', ({ mark }) => `/api/search/suggestions?language=vi&q=${encodeURIComponent(mark.slice(0, -1))}`],
  ['latest stories', () => '/moi-nhat'],
  ['latest English stories', () => '/en/latest'],
  ['forged share link', ({ number }) => `/xem-truoc/1-${number}-9999999999.${'A'.repeat(43)}`],
];

/** What the interface answers, asked in every way that might show more. */
const restSurfaces: [name: string, address: (secret: Secret) => string][] = [
  ['list', () => '/api/articles?limit=100&sort=-createdAt'],
  ['list of drafts', () => '/api/articles?limit=100&sort=-createdAt&draft=true'],
  ['by number', ({ number }) => `/api/articles/${number}`],
  ['draft by number', ({ number }) => `/api/articles/${number}?draft=true`],
  ['by its slug', ({ slug }) => `/api/articles?where[slug][equals]=${slug}`],
  ['by its state', ({ state }) => `/api/articles?where[state][equals]=${state}&draft=true`],
  ['by a word of its text', ({ mark }) => `/api/articles?where[sapo][like]=${encodeURIComponent(mark)}&draft=true`],
  ['versions', ({ number }) => `/api/articles/versions?where[parent][equals]=${number}`],
  ['all versions', () => '/api/articles/versions?limit=100&sort=-updatedAt'],
  ['live article with its references', () => `/api/articles/${live.number}?depth=5`],
  ['references of a topic', () => `/api/topics/${place.topic}?depth=5&locale=vi`],
  ['references of an author', () => `/api/authors/${place.author}?depth=5`],
  ['corrections', () => '/api/corrections?limit=100&depth=3'],
  ['newsroom log', () => '/api/article-moves?limit=100&depth=2'],
  ['share links', () => '/api/share-links?limit=100&depth=2'],
  ['front pages', () => '/api/front-pages?depth=3&draft=true'],
  ['media', () => '/api/media?limit=100&depth=3'],
  ['checks', ({ number }) => `/api/articles/${number}/checks`],
  ['graph', () => '/api/graphql?query=%7BArticles%7Bdocs%7Btitle%7D%7D%7D'],
];

type Client = { name: string; get: (address: string) => Promise<string>; sees: (secret: Secret) => boolean };

function clients(): Client[] {
  const signedIn = (person: Person, sees: Client['sees']): Client => ({
    name: person.role,
    get: async (address) => (await person.ask('get', address)).text(),
    sees,
  });
  const anonymous: Client = {
    name: 'anonymous',
    get: async (address) => (await reader.get(address, { maxRedirects: 0 })).text(),
    sees: () => false,
  };
  const open = ({ state }: Secret) => state !== 'retracted';
  return [anonymous, signedIn(stranger, open), signedIn(people.editor, open)];
}

for (const state of unpublished) {
  test(`an article that is "${state}" is on no page, whoever asks, and in no answer that is not theirs`, async () => {
    test.setTimeout(180_000);
    const secret = secrets.find((candidate) => candidate.state === state)!;
    let asked = 0;
    const leaks: string[] = [];
    for (const client of clients()) {
      for (const [name, address] of publicSurfaces) {
        const asks = address(secret);
        const text = await client.get(asks);
        // Next repeats the address that was asked for; whoever asked knew it.
        if (text.includes(secret.mark) || (!asks.includes(secret.slug) && text.includes(secret.slug)))
          leaks.push(`${client.name}: ${name}`);
        asked++;
      }
      for (const [name, address] of restSurfaces) {
        const text = await client.get(address(secret));
        if (!client.sees(secret) && text.includes(secret.mark)) leaks.push(`${client.name}: REST, ${name}`);
        asked++;
      }
    }
    console.log(`Leak walk, ${state}: ${asked} answers looked at.`);
    expect(leaks).toEqual([]);
  });
}

/** Ways to ask whether an article that one cannot read has a word, through one that one can. */
const questionsThroughArticles: [name: string, query: (word: string) => string][] = [
  ['drafts by the pair', (word) => `articles?draft=true&where[translationOf.title][contains]=${word}`],
  ['drafts by the text of the pair', (word) => `articles?draft=true&where[translationOf.body][like]=${word}`],
  ['drafts by their translations', (word) => `articles?draft=true&where[translations.title][like]=${word}`],
  ['in an alternative', (word) => `articles?draft=true&where[or][0][and][0][translationOf.sapo][like]=${word}`],
  ['with the other sign between names', (word) => `articles?draft=true&where[translationOf__title][like]=${word}`],
  ['as JSON', (word) => `articles?draft=true&where=${JSON.stringify({ 'translationOf.title': { like: word } })}`],
  ['count', (word) => `articles/count?where[translationOf.title][like]=${word}`],
  ['order', () => 'articles?sort=-publishedAt,translationOf.title'],
  ['order of what belongs to an author', () => `articles/${live.number}?joins[translations][sort]=translationOf.title`],
  ['live entries', (word) => `live-entries?where[article.title][like]=${word}`],
  ['corrections in order', () => 'corrections?sort=article.title'],
  ['versions', (word) => `articles/versions?where[version.translationOf.title][like]=${word}`],
];

test('nobody learns of an article through another what they cannot read there', async () => {
  const word = encodeURIComponent(secrets.find(({ state }) => state === 'draft')!.mark);
  const told: string[] = [];
  for (const [name, query] of questionsThroughArticles) {
    const answers = {
      anonymous: (await reader.get(`/api/${query(word)}`)).status(),
      editor: (await people.editor.ask('get', `/api/${query(word)}`)).status(),
    };
    for (const [who, status] of Object.entries(answers)) if (![400, 403].includes(status)) told.push(`${who}: ${name}, ${status}`);
  }
  expect(told).toEqual([]);
  // The number of the other half is in the form of every translation; a stranger does not ask by it either.
  const byNumber = `/api/articles?where[translationOf][exists]=true`;
  expect([(await reader.get(byNumber)).status(), (await people.editor.ask('get', byNumber)).status()]).toEqual([400, 200]);
});

test('a stranger gets a hundred articles at once, whatever they say instead of a number', async () => {
  for (const limit of ['0', '-1', '', 'abc', '1e9', '0.5', '100000']) {
    const { docs } = (await (await reader.get(`/api/articles?depth=0&limit=${limit}`)).json()) as { docs: unknown[] };
    expect(docs.length, `limit=${limit}`).toBeLessThanOrEqual(100);
  }
});

test('a preview opens nothing for somebody without an account', async () => {
  for (const { number, mark } of secrets) {
    const answer = await reader.get(`/api/preview?article=${number}`, { maxRedirects: 0 });
    expect(answer.headers().location).toContain('/admin/login');
    expect(await answer.text()).not.toContain(mark);
  }
});

test('the walk sees what is there to see: an editor finds each open article through REST', async () => {
  for (const secret of secrets.filter(({ state }) => state !== 'retracted')) {
    expect(await (await people.editor.ask('get', `/api/articles/${secret.number}?draft=true`)).text()).toContain(secret.mark);
  }
});

test.afterAll(async () => {
  const chief = people.editorInChief.newsroom;
  for (const number of [live.number, ...secrets.map((secret) => secret.number)]) await chief.delete('articles', number);
});
