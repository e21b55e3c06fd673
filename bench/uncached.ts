import { spawnSync } from 'node:child_process';
import { searchAddress } from '@/lib/i18n/addresses';
import { asText, figureOf, ratioOf, tableOf } from './figures';
import { importStories } from './import';
import { startNewspaper, storiesIn } from './newspaper';
import type { Part } from './parts';
import { fetchPage, startNextAlone, temporaryFolder } from './servers';

/** A Next application with one page, made of constants, that is rendered for each request. */
const constants = 'bench/constants';

const rounds = 5;
/** Pages of each kind in a round, and how many are asked for at a time. */
const [pages, atATime] = [120, 8];

const words = ['cầu', 'lúa', 'học sinh', 'trạm', 'cá ngừ', 'tay chèo', 'rừng', 'xưởng', 'sương', 'con nước', 'ngân sách', 'kết quả'];

/**
 * Pages that nobody has asked for before, beside a page of constants that Next renders for each request: what it costs to
 * have a store behind a page.
 */
export const uncached: Part = async (say) => {
  // Turbopack takes what begins with the server from the folder above.
  const built = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build', '--webpack', constants], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (built.status !== 0) throw new Error('The page of constants could not be built.');
  const dataDir = temporaryFolder('uncached');
  await importStories(1000, dataDir);
  const { portal } = await startNewspaper({ DEMO_CONTENT: '0' }, dataDir);
  const bare = await startNextAlone(temporaryFolder('constants'), constants);
  try {
    const articles = (await storiesIn(portal.origin)).map((path) => portal.origin + path);
    const searches = Array.from({ length: (rounds + 1) * pages }, (_, index) => {
      const [one, other] = [words[index % words.length]!, words[Math.floor(index / words.length) % words.length]!];
      return portal.origin + searchAddress('vi', { q: `${one} ${other} ${index}`, sort: index % 2 === 0 ? undefined : 'newest' });
    });
    const kinds = { article: articles, search: searches, constants: Array.from({ length: (rounds + 1) * pages }, () => `${bare.origin}/`) };
    const rates: Record<keyof typeof kinds, number[]> = { article: [], search: [], constants: [] };
    for (let round = 0; round <= rounds; round += 1) {
      for (const [kind, addresses] of Object.entries(kinds) as [keyof typeof kinds, string[]][]) {
        const perSecond = await rateOf(addresses.slice(round * pages, (round + 1) * pages));
        // In the first, Next loads the code of the page.
        if (round > 0) rates[kind].push(perSecond);
      }
    }
    const rows = (Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => [
      kind,
      asText(figureOf(rates[kind])),
      asText(ratioOf(rates[kind], rates.constants)),
    ]);
    say(tableOf(['made for each request', 'pages/s', 'to constants'], rows));
    return rates;
  } finally {
    bare.end();
    await portal.end();
  }
};

async function rateOf(addresses: readonly string[]): Promise<number> {
  const began = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: atATime }, async () => {
      while (next < addresses.length) {
        const reader = `203.0.113.${next % 250}`;
        const address = addresses[next++]!;
        const { origin } = new URL(address);
        await fetchPage(origin, address.slice(origin.length), { 'x-forwarded-for': reader });
      }
    }),
  );
  return (addresses.length / (performance.now() - began)) * 1000;
}
