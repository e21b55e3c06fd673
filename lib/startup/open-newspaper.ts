import 'server-only';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoAccountFile, type DemoAccount } from '@/lib/demo/account';
import { readEnvironment } from '@/lib/env';
import { isPublicOrigin } from '@/lib/http/public-origin';
import { ensureFrontPages } from './ensure-front-pages';
import { oneAtATime } from './one-at-a-time';
import { prepareStore } from './prepare-store';
import { sayStep } from './report';
import { OperatorError } from './run-command';

/** What a start found, for its last lines. */
export type OpenedNewspaper = { articles: number; account: DemoAccount | null; hasUsers: boolean };

/**
 * Opens the store and fills an empty one with the demonstration newspaper, unless DEMO_CONTENT is 0.
 * A filling that was interrupted is not taken for a newsroom's own content: a mark in DATA_DIR says that it is under way,
 * and the next start says what to do.
 * @throws OperatorError where an invented newspaper would be shown to the public, with an account whose password stands in a file
 */
export async function openNewspaper(): Promise<OpenedNewspaper> {
  const { dataDir, demoContent, database, siteUrl } = readEnvironment();
  const store = await prepareStore();
  sayStep(`store open (${database.kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'}), tables up to date`);
  const accountFile = join(dataDir, demoAccountFile);
  const found = await oneAtATime('filling', database, async () => {
    const [articles, users, sections] = await Promise.all([
      store.count({ collection: 'articles' }),
      store.count({ collection: 'users' }),
      store.count({ collection: 'sections' }),
    ]);
    let count = articles.totalDocs;
    const isEmpty = count === 0 && users.totalDocs === 0 && sections.totalDocs === 0;
    if (isPublicOrigin(siteUrl) && ((demoContent && isEmpty) || existsSync(accountFile))) {
      throw new OperatorError(
        `SITE_URL ${siteUrl} is public, and this would be the demonstration newspaper: start with DEMO_CONTENT=0 and an empty DATA_DIR and database.`,
      );
    }
    const underWay = join(dataDir, 'demo-content-under-way');
    if (demoContent && isEmpty) {
      sayStep('empty store: filling it with demonstration content (DEMO_CONTENT=0 starts empty)');
      writeFileSync(underWay, '');
      // Loaded only here: an ordinary start needs neither the pictures nor the import.
      const { fillWithDemoContent } = await import('@/lib/demo/fill-store');
      count = await fillWithDemoContent(store, dataDir, (text) => sayStep(`  ${text}`));
      rmSync(underWay);
      sayStep(`${count} articles set`);
    } else if (existsSync(underWay)) {
      sayStep(`the demonstration content was interrupted half-way; to have all of it, stop, delete ${dataDir} and start again`);
    }
    await ensureFrontPages(store);
    return { articles: count, hasUsers: users.totalDocs > 0 };
  });
  const account = existsSync(accountFile) ? (JSON.parse(readFileSync(accountFile, 'utf8')) as DemoAccount) : null;
  return { articles: found.articles, account, hasUsers: found.hasUsers || account !== null };
}
