import { expect, test, type APIRequestContext } from '@playwright/test';
import { bodyOfText } from '../../fixtures/body-of-text';
import { Newsroom } from '../../fixtures/newsroom';

/**
 * Every kind of change in the store, and the pages that show it at the very next request. Each page is asked for once
 * before the change, so that it is in the cache, and once after: nothing waits and nothing asks twice.
 */

type Page = { status: number; text: string };

async function read(request: APIRequestContext, address: string): Promise<Page> {
  const answer = await request.get(address, { maxRedirects: 0 });
  // What a reader sees, without the copy of it that Next sends for its own use.
  const text = (await answer.text()).replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');
  return { status: answer.status(), text };
}

const shows = (text: string) => (page: Page) => page.status === 200 && page.text.includes(text);
const hides = (text: string) => (page: Page) => page.status === 200 && !page.text.includes(text);
const answers = (status: number) => (page: Page) => page.status === status;

type Story = {
  room: Newsroom;
  /** Word that stands in nobody else's headline. */
  mark: string;
  vi: { id: number; address: string };
  en: { id: number; address: string };
  day: string;
  sections: Record<'sport' | 'travel', number>;
  topic: { id: number; slug: string };
  author: { id: number; slug: string; name: string };
};

type Change = {
  name: string;
  /** Pages as they must be before the change. */
  before: (story: Story) => [address: string, check: (page: Page) => boolean][];
  make: (story: Story) => Promise<unknown>;
  after: (story: Story) => [address: string, check: (page: Page) => boolean][];
};

let counter = 0;

/** A live Vietnamese story with a live English pair, both of this minute, with a section, a topic and an author of their own. */
async function publishPair(request: APIRequestContext): Promise<Story> {
  const room = Newsroom.signedIn(request);
  const mark = `Dấu${Date.now().toString(36)}${counter++}`;
  const plain = mark.toLowerCase().replace('dấu', 'dau');
  const [sport, travel] = await Promise.all([
    room.find('sections', 'slug', 'the-thao', '&locale=vi'),
    room.find('sections', 'slug', 'du-lich', '&locale=vi'),
  ]);
  const topic = await room.create('topics', { name: `Chủ đề ${mark}`, slug: `chu-de-${plain}` }, '&locale=vi');
  const author = await room.create('authors', { name: `Tác giả ${mark}` });
  const publishedAt = new Date().toISOString();
  const shared = { format: 'standard', section: sport.id, topics: [topic.id], authors: [author.id], publishedAt, _status: 'published' };
  const vi = await room.create('articles', {
    ...shared,
    language: 'vi',
    title: `Bài ${mark}`,
    sapo: 'Sapo của bài.',
    body: bodyOfText('Thân bài.'),
  });
  const en = await room.create('articles', {
    ...shared,
    language: 'en',
    title: `Story ${mark}`,
    sapo: 'The sapo.',
    body: bodyOfText('The body.'),
    translationOf: vi.id,
  });
  const [year, month, day] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(publishedAt)).split('-');
  return {
    room,
    mark,
    vi: { id: vi.id, address: `/the-thao/bai-${plain}-${vi.id}` },
    en: { id: en.id, address: `/en/sport/story-${plain}-${en.id}` },
    day: `/luu-tru/${year}/${month}/${day}`,
    sections: { sport: sport.id, travel: travel.id },
    topic: { id: topic.id, slug: `chu-de-${plain}` },
    author: { id: author.id, slug: `tac-gia-${plain}`, name: `Tác giả ${mark}` },
  };
}

/** Leaves the newspaper as it was; one of the pair may be gone already. */
async function withdraw({ room, vi, en }: Story): Promise<void> {
  for (const { id } of [en, vi]) await room.delete('articles', id).catch(() => {});
}

/** Every page of the Vietnamese edition on which the story stands as a teaser, a search among them. */
const listsOf = (story: Story) => [
  '/',
  '/the-thao',
  `/chu-de/${story.topic.slug}`,
  `/tac-gia/${story.author.slug}`,
  story.day,
  `/tim-kiem?q=sapo&author=${story.author.slug}`,
];

const changes: Change[] = [
  {
    name: 'a new headline of a live article',
    before: (story) => [...listsOf(story), story.vi.address].map((address) => [address, shows(`Bài ${story.mark}`)]),
    make: (story) => story.room.update('articles', story.vi.id, { title: `Tít mới ${story.mark}`, _status: 'published' }),
    after: (story) => [
      ...[...listsOf(story), story.vi.address].map((address): [string, (page: Page) => boolean] => [
        address,
        shows(`Tít mới ${story.mark}`),
      ]),
      [story.en.address, shows(story.vi.address)],
    ],
  },
  {
    name: 'an unpublished article',
    before: (story) => [
      ...[...listsOf(story), story.vi.address].map((address): [string, (page: Page) => boolean] => [address, shows(`Bài ${story.mark}`)]),
      [story.en.address, shows(story.vi.address)],
    ],
    make: (story) => story.room.update('articles', story.vi.id, { _status: 'draft' }),
    after: (story) => [
      ...listsOf(story).map((address): [string, (page: Page) => boolean] => [address, hides(`Bài ${story.mark}`)]),
      [story.vi.address, answers(404)],
      [story.en.address, hides(story.vi.address)],
    ],
  },
  {
    name: 'a deleted article',
    before: (story) => [...listsOf(story), story.vi.address].map((address) => [address, shows(`Bài ${story.mark}`)]),
    make: (story) => story.room.delete('articles', story.vi.id),
    after: (story) => [
      ...listsOf(story).map((address): [string, (page: Page) => boolean] => [address, hides(`Bài ${story.mark}`)]),
      [story.vi.address, answers(404)],
      [story.en.address, hides(story.vi.address)],
    ],
  },
  {
    name: 'a new slug',
    before: (story) => [
      [story.vi.address, answers(200)],
      [story.en.address, shows(story.vi.address)],
      ['/the-thao', shows(story.vi.address)],
    ],
    make: (story) => story.room.update('articles', story.vi.id, { slug: `duong-dan-moi`, _status: 'published' }),
    after: (story) => [
      [story.vi.address, answers(308)],
      [`/the-thao/duong-dan-moi-${story.vi.id}`, answers(200)],
      ['/the-thao', shows(`/the-thao/duong-dan-moi-${story.vi.id}`)],
      [story.en.address, shows(`/the-thao/duong-dan-moi-${story.vi.id}`)],
    ],
  },
  {
    name: 'another section',
    before: (story) => [
      ['/the-thao', shows(`Bài ${story.mark}`)],
      ['/du-lich', hides(`Bài ${story.mark}`)],
      [story.vi.address, answers(200)],
    ],
    make: (story) => story.room.update('articles', story.vi.id, { section: story.sections.travel, _status: 'published' }),
    after: (story) => [
      ['/the-thao', hides(`Bài ${story.mark}`)],
      ['/du-lich', shows(`Bài ${story.mark}`)],
      [story.vi.address, answers(308)],
      [story.en.address, shows(`/du-lich/`)],
    ],
  },
  {
    name: 'a language link taken away',
    before: (story) => [
      [story.vi.address, shows(story.en.address)],
      [story.en.address, shows(story.vi.address)],
    ],
    make: (story) => story.room.update('articles', story.en.id, { translationOf: null, _status: 'published' }),
    after: (story) => [
      [story.vi.address, hides(story.en.address)],
      [story.en.address, hides(story.vi.address)],
    ],
  },
  {
    name: 'an English version that goes live',
    before: (story) => [
      [story.vi.address, hides(story.en.address)],
      ['/en', hides(`Story ${story.mark}`)],
    ],
    make: (story) => story.room.update('articles', story.en.id, { _status: 'published' }),
    after: (story) => [
      [story.vi.address, shows(story.en.address)],
      ['/en', shows(`Story ${story.mark}`)],
      ['/en/sport', shows(`Story ${story.mark}`)],
    ],
  },
  {
    name: 'a draft saved over a live article, which readers do not see',
    before: (story) => [[story.vi.address, shows(`Bài ${story.mark}`)]],
    make: (story) => story.room.update('articles', story.vi.id, { title: `Bản nháp ${story.mark}`, _status: 'draft' }, '&draft=true'),
    after: (story) => [
      [story.vi.address, shows(`Bài ${story.mark}`)],
      ['/', hides(`Bản nháp ${story.mark}`)],
    ],
  },
  {
    name: 'another topic and author',
    before: (story) => [
      [`/chu-de/${story.topic.slug}`, shows(`Bài ${story.mark}`)],
      [`/tac-gia/${story.author.slug}`, shows(`Bài ${story.mark}`)],
    ],
    make: (story) => story.room.update('articles', story.vi.id, { topics: [], authors: [], byline: 'Theo TTXHL', _status: 'published' }),
    after: (story) => [
      [`/chu-de/${story.topic.slug}`, hides(`Bài ${story.mark}`)],
      [`/tac-gia/${story.author.slug}`, hides(`Bài ${story.mark}`)],
      [story.vi.address, shows('Theo TTXHL')],
    ],
  },
  {
    name: "an author's new name",
    before: (story) => [[story.vi.address, shows(story.author.name)]],
    make: (story) => story.room.update('authors', story.author.id, { name: `Bút danh ${story.mark}` }),
    after: (story) => [
      [story.vi.address, shows(`Bút danh ${story.mark}`)],
      [`/tac-gia/${story.author.slug}`, shows(`Bút danh ${story.mark}`)],
    ],
  },
  {
    name: 'a publishing time on another day',
    before: (story) => [
      [story.day, shows(`Bài ${story.mark}`)],
      ['/luu-tru/2023/05/04', hides(`Bài ${story.mark}`)],
      ['/luu-tru/2023/05', answers(404)],
      ['/luu-tru', hides('/luu-tru/2023/05')],
    ],
    make: (story) => story.room.update('articles', story.vi.id, { publishedAt: '2023-05-04T03:00:00.000Z', _status: 'published' }),
    after: (story) => [
      [story.day, hides(`Bài ${story.mark}`)],
      ['/luu-tru/2023/05/04', shows(`Bài ${story.mark}`)],
      ['/luu-tru/2023/05', shows('/luu-tru/2023/05/04')],
      ['/luu-tru', shows('/luu-tru/2023/05')],
      ['/', hides(`Bài ${story.mark}`)],
    ],
  },
];

/** What the story needs to be before its change. */
const preparations: Record<string, (story: Story) => Promise<unknown>> = {
  'an English version that goes live': (story) => story.room.update('articles', story.en.id, { _status: 'draft' }),
};

// One after the other: the front page and the section are everybody's.
test.describe.configure({ mode: 'serial' });

for (const { name, before, make, after } of changes) {
  test(`${name} shows on every page that it touches at the next request`, async ({ request }) => {
    const story = await publishPair(request);
    await preparations[name]?.(story);
    for (const [address, check] of before(story)) expect(check(await read(request, address)), `${address} before`).toBe(true);
    await make(story);
    for (const [address, check] of after(story)) {
      const page = await read(request, address);
      expect(check(page), `${address} after (${page.status})`).toBe(true);
    }
    await withdraw(story);
  });
}

test('a new name of a section shows on the navigation of every page', async ({ request }) => {
  const room = Newsroom.signedIn(request);
  const section = await room.find('sections', 'slug', 'the-thao', '&locale=vi');
  expect(shows('Tên chuyên mục thử')(await read(request, '/chinh-tri'))).toBe(false);
  await room.update('sections', section.id, { name: 'Tên chuyên mục thử' }, '&locale=vi');
  const pages = await Promise.all(['/', '/chinh-tri', '/the-thao'].map((address) => read(request, address)));
  await room.update('sections', section.id, { name: section.name }, '&locale=vi');
  for (const page of pages) expect(shows('Tên chuyên mục thử')(page)).toBe(true);
  expect(shows('Tên chuyên mục thử')(await read(request, '/'))).toBe(false);
});

test("a picture's new credit shows on the article that carries it", async ({ request }) => {
  const story = await publishPair(request);
  const picture = await story.room.find('media', 'mimeType', 'image/jpeg');
  await story.room.update('articles', story.vi.id, { hero: { media: picture.id, caption: 'Chú thích' }, _status: 'published' });
  expect(shows(`Nguồn ${story.mark}`)(await read(request, story.vi.address))).toBe(false);
  await story.room.update('media', picture.id, { credit: `Nguồn ${story.mark}` });
  const page = await read(request, story.vi.address);
  await story.room.update('media', picture.id, { credit: picture.credit });
  await withdraw(story);
  expect(shows(`Nguồn ${story.mark}`)(page)).toBe(true);
});

test('a feed reader that asks by time alone learns of a correction', async ({ request }) => {
  const story = await publishPair(request);
  const feeds = ['/rss.xml', '/the-thao/atom.xml', `/tac-gia/${story.author.slug}/feed.json`];
  const asked = async () => {
    const headers = await Promise.all(feeds.map(async (feed) => (await request.get(feed)).headers()));
    return headers.map((header) => header['last-modified']!);
  };
  const before = await asked();
  // Times in headers are whole seconds.
  await expect.poll(() => Date.now()).toBeGreaterThan(Math.max(...before.map((time) => Date.parse(time))) + 1000);
  await story.room.create('corrections', { article: story.vi.id, kind: 'correction', content: `Nói lại ${story.mark}.` });
  for (const [index, feed] of feeds.entries()) {
    const again = await request.get(feed, { headers: { 'if-modified-since': before[index]! } });
    expect([again.status(), (await again.text()).includes(`Nói lại ${story.mark}`)], feed).toEqual([200, true]);
  }
  await withdraw(story);
});

test('a section, topic or author with a new slug is found at its former address, its pages and feeds too', async ({ request }) => {
  const story = await publishPair(request);
  const plain = story.topic.slug.replace('chu-de-', '');
  const [topic, author] = [`/chu-de/${story.topic.slug}`, `/tac-gia/${story.author.slug}`];
  for (const address of [topic, author, `${topic}/rss.xml`]) expect((await read(request, address)).status, address).toBe(200);
  await story.room.update('topics', story.topic.id, { slug: `doi-ten-${plain}` }, '&locale=vi');
  await story.room.update('authors', story.author.id, { slug: `but-danh-${plain}` });
  const moved = {
    [topic]: `/chu-de/doi-ten-${plain}`,
    [`${topic}/trang/2`]: `/chu-de/doi-ten-${plain}/trang/2`,
    [`${topic}/rss.xml`]: `/chu-de/doi-ten-${plain}/rss.xml`,
    [author]: `/tac-gia/but-danh-${plain}`,
    [`/en/author/${story.author.slug}`]: `/en/author/but-danh-${plain}`,
  };
  for (const [former, address] of Object.entries(moved)) {
    const answer = await request.get(former, { maxRedirects: 0 });
    expect([answer.status(), new URL(answer.headers().location!, 'http://x').pathname], former).toEqual([308, address]);
  }
  for (const address of [moved[topic]!, moved[author]!]) expect(shows(`Bài ${story.mark}`)(await read(request, address))).toBe(true);
  await withdraw(story);
});
