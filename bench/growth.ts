import { statSync } from 'node:fs';
import { join } from 'node:path';
import { articleSitemapAddress, pageAddress, searchAddress, topicAddress } from '@/lib/i18n/addresses';
import { corpus } from '@/lib/demo/corpus';
import { slugify } from '@/lib/slug';
import { asText, figureOf, tableOf } from './figures';
import { importStories } from './import';
import { startNewspaper, storiesIn } from './newspaper';
import type { Part } from './parts';
import { fetchPage, memoryOf, temporaryFolder } from './servers';
import { Staff } from './staff';

/** Articles of each edition. */
const sizes = [1000, 10_000, 100_000];

/** How often each kind of page is asked for, each time at another address, so that none has been kept. */
const samples = 40;

/** Pages of every list that are asked for, as far as the smallest archive has them. */
const farPage = 500;

const searches = ['cầu dân sinh', 'lúa thơm', 'học sinh', 'trạm y tế', 'cá ngừ', 'tay chèo', 'rừng ngập mặn', 'xưởng dệt'];

type Measured = Record<string, number>;

/**
 * The same newspaper with more and more articles: how long each kind of page takes when it is made, what a save costs, how
 * long a start takes, and what memory and file grow to.
 */
export const growth: Part = async (say) => {
  const measured: { articles: number; figures: Measured }[] = [];
  for (const articles of sizes) {
    measured.push({ articles, figures: await measureAt(articles) });
    say(
      tableOf(
        ['', ...measured.map(({ articles: count }) => `${count.toLocaleString('en-GB')} per edition`), 'ratio', 'exponent'],
        rowsOf(measured),
      ),
    );
  }
  return measured;
};

/** What each figure is at each size; how many times the least it is at the most; and the power of the size that it grows with. */
function rowsOf(measured: readonly { articles: number; figures: Measured }[]): string[][] {
  const [first, last] = [measured[0]!, measured.at(-1)!];
  return Object.keys(first.figures).map((name) => {
    const ratio = last.figures[name]! / first.figures[name]!;
    const exponent = Math.log(ratio) / Math.log(last.articles / first.articles);
    const values = measured.map(({ figures }) => asText(figureOf([figures[name]!])));
    return [name, ...values, asText(figureOf([ratio])), last === first ? '' : exponent.toFixed(2)];
  });
}

async function measureAt(articles: number): Promise<Measured> {
  const dataDir = temporaryFolder(`growth-${articles}`);
  const imported = await importStories(articles, dataDir);
  // The first start after an import makes what is made once.
  await (await startNewspaper({ DEMO_CONTENT: '0' }, dataDir)).portal.end();
  const began = performance.now();
  const { portal } = await startNewspaper({ DEMO_CONTENT: '0' }, dataDir);
  const started = performance.now() - began;
  try {
    const { origin } = portal;
    const stories = await storiesIn(origin);
    const addresses: Record<string, string[]> = { article: spread(stories, samples + 1), ...addressesAt(articles) };
    const times: Record<string, number[]> = {};
    // Each once before it counts, at an address that is not asked for again: Next loads its code with the first.
    for (const [first] of Object.values(addresses)) await fetchPage(origin, first!);
    for (const [name, paths] of Object.entries(addresses)) {
      times[name] = [];
      for (const path of paths.slice(1)) times[name].push(await millisecondsOf(() => fetchPage(origin, path)));
    }
    const memory = memoryOf(portal.process.pid!) / 1024;
    const staff = await Staff.hire(origin, dataDir);
    const { number, address } = await staff.publish('Tin đo thời gian');
    const changed = {
      'article, changed': address,
      'front page, changed': '/',
      'section, changed': Staff.section,
      'feed, changed': '/rss.xml',
    };
    const saves: number[] = [];
    for (let save = 0; save <= samples; save += 1) {
      saves.push(await millisecondsOf(() => staff.retitle(number, `Tin đo thời gian ${save}`)));
      for (const [name, path] of Object.entries(changed)) {
        (times[name] ??= []).push(await millisecondsOf(() => fetchPage(origin, path)));
      }
    }
    const shards: number[] = [];
    for (let time = 0; time < 5; time += 1) shards.push(await millisecondsOf(() => fetchPage(origin, articleSitemapAddress(1))));
    return {
      ...Object.fromEntries(Object.entries(times).map(([name, values]) => [`${name}, p50 ms`, figureOf(values).median])),
      'sitemap, p50 ms for 1,000 articles': (figureOf(shards).median / stories.length) * 1000,
      'answer to a save, p50 ms': figureOf(saves).median,
      'start to the first answer, s': started / 1000,
      'memory after the pages, MB': memory,
      'file, MB': statSync(join(dataDir, 'trang-nhat.db')).size / 2 ** 20,
      'import, articles/s': (2 * articles) / imported.seconds,
      'import, most memory MB': imported.memory / 1024,
    };
  } finally {
    await portal.end();
  }
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** So many of a list, from all over it. */
const spread = <Item>(list: readonly Item[], count: number): Item[] =>
  list.filter((_, index) => index % Math.ceil(list.length / count) === 0);

/** For each kind of page, different addresses. */
function addressesAt(articles: number): Record<string, string[]> {
  const records = [...corpus(2000, Date.now())].filter(({ language }) => language === 'vi');
  const sections = [...new Set(records.map(({ section }) => `/${section.slug}`))];
  const topics = [...new Set(records.flatMap(({ topics: names }) => names))];
  // A section has about an eighth of the stories, twelve on a page, and none has a seventh less than the others.
  const last = Math.min(farPage, Math.floor(((articles / sections.length) * 6) / 7 / 12));
  const far = sections.flatMap((section) =>
    [0, 1, 2, 3, 4, 5].map((less) => pageAddress('vi', section, last - less)).filter((_, less) => last - less > 1),
  );
  const every = (list: string[]): string[] => list.slice(0, samples + 1);
  return {
    [`section, page ${farPage} or the last`]: every(far),
    search: every(
      searches.flatMap((words) =>
        ['', ' Tân Thủy', ' Ea Lâm', ' Đức Hòa', ' Hòn Én', ' 120'].map((more) => searchAddress('vi', { q: words + more })),
      ),
    ),
    topic: every(topics.map((name) => topicAddress('vi', slugify(name)))),
  };
}
