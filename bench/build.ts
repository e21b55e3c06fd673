import { rmSync } from 'node:fs';
import { buildIfNeeded } from '@/lib/startup/build';
import { asText, figureOf, ratioOf, tableOf } from './figures';
import { importStories } from './import';
import type { Part } from './parts';
import { temporaryFolder } from './servers';

const rounds = 3;
/** Of each edition. */
const sizes = [0, 10_000];

/** Seconds that a build takes with an empty store and with a full one: it reads neither. */
export const build: Part = async (say) => {
  const stores = sizes.map((articles) => ({ articles, dataDir: temporaryFolder(`build-${articles}`), seconds: [] as number[] }));
  for (const { articles, dataDir } of stores) if (articles > 0) await importStories(articles, dataDir);
  for (let round = 0; round < rounds; round += 1) {
    for (const { dataDir, seconds } of stores) {
      rmSync('.next', { recursive: true, force: true });
      process.env.DATA_DIR = dataDir;
      const began = performance.now();
      await buildIfNeeded();
      seconds.push((performance.now() - began) / 1000);
    }
  }
  const rows = stores.map(({ articles, seconds }) => [
    `${articles.toLocaleString('en-GB')} articles per edition`,
    asText(figureOf(seconds)),
    asText(ratioOf(seconds, stores[0]!.seconds)),
  ]);
  say(tableOf(['a build with', 'seconds', 'to an empty store'], rows));
  return stores.map(({ articles, seconds }) => ({ articles, seconds }));
};
