import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchive, type Manifest } from '@/lib/backup/archive';
import { run } from '../commands/run';
import { Portal } from '@/deploy/on-one-machine/portal';
import { Postgres } from '@/deploy/on-one-machine/postgres';

/** A backup of a newspaper that is read and written meanwhile, brought into PostgreSQL, and from there back into SQLite. */
let postgres: Postgres;
const folder = mkdtempSync(join(tmpdir(), 'trang-nhat-backup-'));
const place = (name: string): string => join(folder, name);

beforeAll(async () => {
  postgres = await Postgres.start();
});
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

const done = async (...[data, args, options]: Parameters<typeof run>) => {
  const outcome = await run(data, args, options);
  expect(outcome, outcome.stderr).toMatchObject({ code: 0, stderr: '' });
};

const partsOf = async (file: string): Promise<Manifest['parts']> => (await readArchive(place(file))).parts;

/** What readers see of a newspaper, as a crawler finds it. */
async function pagesOf(portal: Portal): Promise<Record<string, string>> {
  const pages: Record<string, string> = {};
  for (const path of ['/', '/en', '/chinh-tri', '/en/society', '/tim-kiem?q=đức+hòa', '/sitemap-articles-1.xml', '/rss.xml']) {
    const text = await (await fetch(portal.origin + path)).text();
    pages[path] = text
      .replaceAll(/https?:\/\/(?:localhost|127\.0\.0\.1):\d+/g, '')
      .match(/(?:href="|<loc>|<link>)[^"<]*-\d+(?="|<)/g)!
      .join('\n');
  }
  return pages;
}

test('goes from SQLite to PostgreSQL and back with the same sums, and the newspaper is the same', async () => {
  const first = await Portal.start({ DATA_DIR: place('sqlite'), DEMO_CONTENT: '1' });
  let isOver = false;
  const readers = (async () => {
    while (!isOver) expect((await fetch(`${first.origin}/?reader=${Math.random()}`)).status).toBe(200);
  })();
  await done(place('sqlite'), ['backup', place('one')]);
  isOver = true;
  await readers;
  const pages = await pagesOf(first);
  await first.end();

  const inPostgres = { env: { DATABASE_URL: postgres.url } };
  await done(place('media'), ['restore', place('one')], inPostgres);
  await done(place('media'), ['backup', place('two')], inPostgres);
  expect(await partsOf('two')).toEqual(await partsOf('one'));
  const second = await Portal.start({ DATA_DIR: place('media'), DATABASE_URL: postgres.url });
  expect(await pagesOf(second)).toEqual(pages);
  await second.end();

  await done(place('again'), ['restore', place('two')]);
  await done(place('again'), ['backup', place('three')]);
  expect(await partsOf('three')).toEqual(await partsOf('one'));
});
