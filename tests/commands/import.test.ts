import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeJsonLines } from './json-lines';
import { writeMarkdownFolder, type MarkdownFolder } from './markdown-folder';
import { dumpContent, rows, run, runImport, type ReportedRefusal } from './run';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trang-nhat-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Original and translation, by their source ids, of every link in the store. */
async function storedPairs(dataDir: string): Promise<string[]> {
  const links = await rows(
    dataDir,
    'SELECT original.source_key AS original, translation.source_key AS translation FROM articles translation JOIN articles original ON original.id = translation.translation_of_id',
  );
  return links.map(({ original, translation }) => `${String(original)} ← ${String(translation)}`).sort();
}

function pairsOf(system: string, pairs: { original: string; translation: string }[]): string[] {
  return pairs.map(({ original, translation }) => `${system}:${original} ← ${system}:${translation}`).sort();
}

/** Every article as its source made it: known once, with one version, which says what the live row says. */
async function expectWholeArticles(dataDir: string, count: number): Promise<void> {
  const [articles] = await rows(
    dataDir,
    'SELECT count(*) AS articles, count(DISTINCT source_key) AS keys, count(DISTINCT source_digest) AS digests FROM articles',
  );
  expect(articles).toEqual({ articles: count, keys: count, digests: count });
  const [versions] = await rows(
    dataDir,
    `SELECT count(*) AS versions, count(DISTINCT parent_id) AS parents, sum(
       version.latest = 1 AND version.version_body IS article.body AND version.version__status IS article._status
       AND version.version_translation_of_id IS article.translation_of_id AND version.version_source_digest IS article.source_digest
     ) AS same FROM _articles_v version JOIN articles article ON article.id = version.parent_id`,
  );
  expect(versions).toEqual({ versions: count, parents: count, same: count });
}

describe('A folder of 200 Markdown articles, 18 of them with a fault', () => {
  let source: string;
  let data: string;
  let expected: MarkdownFolder;

  beforeAll(async () => {
    source = join(folder, 'markdown');
    data = join(folder, 'markdown-data');
    expected = await writeMarkdownFolder(source);
    expect(expected.files).toBe(200);
  });

  /** Each expected refusal is reported once, in the file that it belongs to, and nothing else is. */
  function expectRefusals(reported: ReportedRefusal[], wanted = expected.refusals): void {
    const rest = [...reported];
    for (const { file, scope, reason } of wanted) {
      const index = rest.findIndex(
        (each) => (each.place === file || each.place.startsWith(`${file}:`)) && each.scope === scope && reason.test(each.reason),
      );
      expect(index, `${file} [${scope}] ${reason}\nof\n${JSON.stringify(reported, null, 1)}`).not.toBe(-1);
      rest.splice(index, 1);
    }
    expect(rest).toEqual([]);
  }

  test('--dry-run tells what would be, and writes nothing', async () => {
    const dryData = join(folder, 'markdown-dry-data');
    const report = await runImport(dryData, source, '--dry-run');
    expect(report).toMatchObject({
      code: 1,
      stderr: '',
      counts: { created: expected.created, updated: 0, unchanged: 0, refused: expected.refused },
    });
    // That a file is no picture shows when it is stored.
    expectRefusals(
      report.refusals,
      expected.refusals.filter(({ file }) => file !== 'loi/khong-phai-anh.md'),
    );
    for (const [table, stored] of Object.entries(await dumpContent(dryData))) expect(stored, table).toEqual([]);
    expect(existsSync(join(dryData, 'media'))).toBe(false);
  });

  test('gives the expected summary, and exit code 1', async () => {
    const report = await runImport(data, source);
    expect(report).toMatchObject({
      code: 1,
      stderr: '',
      counts: { created: expected.created, updated: 0, unchanged: 0, refused: expected.refused },
      skipped: { readme: 1 },
    });
    expectRefusals(report.refusals);
    await expectWholeArticles(data, expected.created);
    expect(await storedPairs(data)).toEqual(pairsOf('markdown', expected.pairs));
  });

  test('stores each picture once, caption and credit apart', async () => {
    expect(await rows(data, 'SELECT count(*) AS pictures FROM media')).toEqual([{ pictures: 4 }]);
    const heroes = await rows(data, 'SELECT hero_caption AS caption, hero_credit AS credit FROM articles WHERE hero_media_id IS NOT NULL');
    expect(heroes.length).toBeGreaterThan(40);
    for (const { caption, credit } of heroes) {
      expect(caption).not.toMatch(/Ảnh:/);
      expect(credit).toMatch(/^\p{Lu}/u);
    }
  });

  test('lets nothing in that could run in a browser', async () => {
    const [hostile] = await rows(data, `SELECT body FROM articles WHERE source_key = 'markdown:${expected.hostile}'`);
    const body = String(hostile!.body);
    expect(body).not.toMatch(/chay|script:|<|onerror|onclick/i);
    expect(body.match(/còn lại/g)).toHaveLength(3);
  });

  test('again leaves every article unchanged, and says the same refusals', async () => {
    const before = await dumpContent(data);
    const report = await runImport(data, source);
    expect(report).toMatchObject({
      code: 1,
      stderr: '',
      counts: { created: 0, updated: 0, unchanged: expected.created, refused: expected.refused },
    });
    expectRefusals(report.refusals);
    expect(await dumpContent(data)).toEqual(before);
  });

  test('with one file edited updates that article alone', async () => {
    const file = join(source, expected.sample);
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^title: .*$/m, 'title: Tít đã sửa'));
    const report = await runImport(data, source);
    expect(report).toMatchObject({
      code: 1,
      counts: { created: 0, updated: 1, unchanged: expected.created - 1, refused: expected.refused },
    });
    const edited = await rows(
      data,
      'SELECT article.title, count(*) AS versions FROM articles article JOIN _articles_v version ON version.parent_id = article.id GROUP BY article.id HAVING versions > 1',
    );
    expect(edited).toEqual([{ title: 'Tít đã sửa', versions: 2 }]);
  });
});

const wordPressExport = '../shared/data/wordpress-block-export.xml';

test.skipIf(!existsSync(wordPressExport))('A WordPress export comes in whole, and again unchanged', async () => {
  const data = join(folder, 'wxr-data');
  const first = await runImport(data, wordPressExport);
  expect(first).toMatchObject({
    code: 0,
    stderr: '',
    counts: { created: 61, updated: 0, unchanged: 0, refused: 0 },
    skipped: { page: 1, wp_navigation: 1, attachment: 9 },
    refusals: [],
  });
  await expectWholeArticles(data, 61);
  const before = await dumpContent(data);
  expect(await runImport(data, wordPressExport)).toMatchObject({ code: 0, counts: { created: 0, updated: 0, unchanged: 61, refused: 0 } });
  expect(await dumpContent(data)).toEqual(before);
});

test('An import that is killed half-way completes when it is run again', async () => {
  const data = join(folder, 'killed-data');
  const source = join(folder, 'killed.jsonl');
  const { articles, pairs } = await writeJsonLines(source, 1500);
  const readSoFar = (stdout: string) => Number([...stdout.matchAll(/^(\d+) read:/gm)].at(-1)?.[1] ?? 0);
  const killed = await run(data, ['import', source], { killWhen: (stdout) => readSoFar(stdout) >= articles / 2 });
  expect(killed.signal).toBe('SIGKILL');
  const [left] = await rows(data, 'SELECT count(*) AS articles FROM articles');
  const written = Number(left!.articles);
  expect(written).toBeGreaterThanOrEqual(articles / 2);
  expect(written).toBeLessThan(articles);

  const report = await runImport(data, source);
  const { created, updated, unchanged } = report.counts;
  expect(report).toMatchObject({ code: 0, stderr: '', refusals: [], counts: { created: articles - written, refused: 0 } });
  expect(created + updated + unchanged).toBe(articles);
  await expectWholeArticles(data, articles);
  expect(await storedPairs(data)).toEqual(pairsOf('jsonl', pairs));

  expect(await runImport(data, source)).toMatchObject({ code: 0, counts: { created: 0, updated: 0, unchanged: articles, refused: 0 } });
});

test('Of two translations of an article that stand in one batch, the second comes in without the link', async () => {
  const data = join(folder, 'rivals-data');
  const source = join(folder, 'rivals.jsonl');
  const english = { language: 'en', translationOf: 'a', section: 'politics', body: 'Text.' };
  const lines = [
    {
      id: 'a',
      language: 'vi',
      section: 'chinh-tri',
      title: 'Bản gốc',
      body: 'Nội dung.',
      legacyUrls: ['/cu/a.html'],
      authors: ['Ngọc Mận'],
    },
    { ...english, id: 'b', title: 'The first', legacyUrls: ['/old/b.html', '/older/b.html'] },
    { ...english, id: 'c', title: 'The second' },
  ];
  await writeFile(source, lines.map((line) => JSON.stringify(line)).join('\n'));
  const report = await runImport(data, source);
  expect(report.counts).toMatchObject({ created: 3, refused: 0 });
  expect(report.refusals).toEqual([
    { place: 'rivals.jsonl:3', scope: 'field', reason: expect.stringContaining('already has a translation in this language') as string },
  ]);
  expect(await storedPairs(data)).toEqual(['jsonl:a ← jsonl:b']);
  const addresses = `SELECT source_key AS article, text AS address FROM articles_texts texts JOIN articles ON articles.id = texts.parent_id ORDER BY texts.id`;
  expect(await rows(data, addresses)).toEqual([
    { article: 'jsonl:a', address: '/cu/a.html' },
    { article: 'jsonl:b', address: '/old/b.html' },
    { article: 'jsonl:b', address: '/older/b.html' },
  ]);
});

test('A translation is linked when a later import brings its original', async () => {
  const data = join(folder, 'later-data');
  const source = join(folder, 'later.jsonl');
  const lines = [
    { id: 'b', language: 'en', translationOf: 'a', section: 'politics', title: 'The translation', body: 'Text.' },
    { id: 'a', language: 'vi', section: 'chinh-tri', title: 'Bản gốc', body: 'Nội dung.' },
  ].map((line) => `${JSON.stringify(line)}\n`);
  await writeFile(source, lines[0]!);
  const first = await runImport(data, source);
  expect(first).toMatchObject({ code: 1, counts: { created: 1, refused: 0 } });
  expect(first.refusals).toEqual([
    { place: 'later.jsonl:1', scope: 'field', reason: expect.stringMatching(/translationOf names "a".*without the link/) as string },
  ]);
  await writeFile(source, lines.join(''));
  expect(await runImport(data, source)).toMatchObject({
    code: 0,
    refusals: [],
    counts: { created: 1, updated: 1, unchanged: 0, refused: 0 },
  });
  expect(await storedPairs(data)).toEqual(['jsonl:a ← jsonl:b']);
  expect(await runImport(data, source)).toMatchObject({ code: 0, counts: { created: 0, updated: 0, unchanged: 2 } });
});

describe('A call that cannot be understood, and a source that cannot be read', () => {
  test('say so in a sentence, with exit code 2', async () => {
    const data = join(folder, 'unreadable-data');
    const empty = join(folder, 'empty');
    await mkdir(empty);
    await writeFile(join(folder, 'page.xml'), '<html><body>Not an export</body></html>');
    const unreadable: [string, RegExp][] = [
      [join(folder, 'nowhere'), /nowhere does not exist\./],
      [join(folder, 'page.xml'), /page\.xml/],
    ];
    for (const [source, said] of unreadable) {
      const { code, stderr } = await run(data, ['import', source]);
      expect({ source, code, stderr }).toEqual({ source, code: 2, stderr: expect.stringMatching(said) as string });
      expect(stderr.trim()).not.toContain('\n');
    }
    const calls = [[], ['--no-such-option', empty], [empty, empty]];
    const outcomes = await Promise.all(calls.map((args) => run(data, ['import', ...args])));
    for (const [index, { code, stderr }] of outcomes.entries()) {
      const args = calls[index];
      expect({ args, code, stderr }).toEqual({ args, code: 2, stderr: expect.stringContaining('npm run import -- PATH') as string });
      expect(stderr).not.toMatch(/^ +at /m);
    }
  });
});
