import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../commands/run';
import { Portal } from '@/deploy/on-one-machine/portal';
import { Postgres } from '@/deploy/on-one-machine/postgres';

/** Two servers on one PostgreSQL, and articles that come due while both run. */

const articles = 100;
/** The time over which they come due, in milliseconds. */
const withinMs = 30_000;
/** The most that a reader may wait after the promised time, in milliseconds. */
const promise = 5000;

let folder: string;
let postgres: Postgres;
let env: Record<string, string>;
const account = { email: 'chief@bao.example', password: 'mật khẩu để thử' };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trang-nhat-two-servers-'));
  postgres = await Postgres.start();
  env = { DATABASE_URL: postgres.url, DATA_DIR: join(folder, 'data') };
  const made = await run(env.DATA_DIR!, ['user', 'create', '--email', account.email, '--role', 'editor-in-chief'], {
    env,
    input: account.password,
  });
  expect(made).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Scheduled = { path: string; due: number };

/**
 * Brings articles that come due one after the other, and tells their addresses. An import takes what is due within a
 * minute for live, so the first time lies further ahead.
 */
async function bringScheduled(name: string, first: number, origin: string): Promise<Scheduled[]> {
  const source = join(folder, `${name}.jsonl`);
  const due = (index: number) => first + Math.floor((index * withinMs) / articles);
  const lines = Array.from({ length: articles }, (_, index) =>
    JSON.stringify({
      id: `${name}-${index}`,
      language: 'vi',
      section: 'chinh-tri',
      title: `Tin ${name} ${index}`,
      body: 'Nội dung.',
      status: 'published',
      publishedAt: new Date(due(index)).toISOString(),
    }),
  );
  await writeFile(source, lines.join('\n'));
  expect(await run(env.DATA_DIR!, ['import', source], { env })).toMatchObject({ code: 0 });
  const found = await ask(
    origin,
    `/api/articles?limit=100&depth=0&where[state][equals]=scheduled&where[slug][like]=tin-${name}-&draft=true`,
  );
  const docs = found.docs as { id: number; slug: string; scheduledFor: string }[];
  expect(docs).toHaveLength(articles);
  return docs.map(({ id, slug, scheduledFor }) => ({ path: `/chinh-tri/${slug}-${id}`, due: Date.parse(scheduledFor) }));
}

async function ask(origin: string, path: string): Promise<{ docs: unknown[] }> {
  const signedIn = await fetch(`${origin}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  const { token } = (await signedIn.json()) as { token: string };
  const answer = await fetch(origin + path, { headers: { authorization: `JWT ${token}` } });
  return (await answer.json()) as { docs: unknown[] };
}

/**
 * Milliseconds after its time at which a server showed each article, asked four times a second at most and one after the
 * other, as a crowd of readers behind a cache would; infinity for what it has not shown a minute after.
 */
async function lateness(portal: Portal, scheduled: Scheduled[]): Promise<number[]> {
  const late: number[] = [];
  const hidden = new Set(scheduled);
  while (hidden.size > 0) {
    const round = new Promise((resolve) => setTimeout(resolve, 250));
    for (const article of hidden) {
      const { path, due } = article;
      if (Date.now() < due) continue;
      const isShown = (await portal.status(path)) === 200;
      if (!isShown && Date.now() - due < 60_000) continue;
      late.push(isShown ? Date.now() - due : Number.POSITIVE_INFINITY);
      hidden.delete(article);
    }
    await round;
  }
  return late;
}

/** How often each article was published, by the log. */
async function publications(origin: string, scheduled: Scheduled[]): Promise<Map<number, number>> {
  const { docs } = await ask(origin, '/api/article-moves?limit=1000&depth=0&where[move][equals]=publish');
  const numbers = new Set(scheduled.map(({ path }) => Number(/\d+$/.exec(path)![0])));
  const counts = new Map<number, number>();
  for (const { article } of docs as { article: number }[]) if (numbers.has(article)) counts.set(article, (counts.get(article) ?? 0) + 1);
  return counts;
}

function expectOnceEach(counts: Map<number, number>): void {
  expect(counts.size).toBe(articles);
  expect([...counts.values()].every((count) => count === 1)).toBe(true);
}

test('each of 100 articles goes live once and in time on both servers, and on the one that is left when the other is killed', async () => {
  const [one, other] = [await Portal.start(env), await Portal.start(env)];
  try {
    const first = Date.now() + 75_000;
    const together = await bringScheduled('hai', first, one.origin);
    const alone = await bringScheduled('giet', first + withinMs + 5000, one.origin);
    // Both have the answer "not found" in their caches.
    for (const { path } of [...together, ...alone]) expect([await one.status(path), await other.status(path)], path).toEqual([404, 404]);

    const late = (await Promise.all([one, other].map((portal) => lateness(portal, together)))).flat();
    console.log(
      `Two servers, ${articles} articles: shown ${median(late)} ms after their time at the median, ${Math.max(...late)} ms at most.`,
    );
    expect(Math.max(...late)).toBeLessThanOrEqual(promise);
    expectOnceEach(await publications(one.origin, together));

    const half = alone.map(({ due }) => due).sort((a, b) => a - b)[articles / 2]!;
    const killed = new Promise<void>((resolve) => setTimeout(() => void one.end('SIGKILL').then(resolve), half - Date.now()));
    const lateAlone = await lateness(other, alone);
    await killed;
    console.log(`One killed half-way: shown ${median(lateAlone)} ms after their time at the median, ${Math.max(...lateAlone)} ms at most.`);
    expect(Math.max(...lateAlone)).toBeLessThanOrEqual(promise);
    expectOnceEach(await publications(other.origin, alone));
  } finally {
    await Promise.all([one.end(), other.end()]);
  }
});

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
