import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../commands/run';
import { Portal } from './portal';
import { Postgres } from './postgres';

/** Two servers on one PostgreSQL, and articles that come due while both run. */

const articles = 100;
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

/** Brings articles that come due one after the other within a minute, and tells their addresses. */
async function bringScheduled(name: string, first: number, origin: string): Promise<Scheduled[]> {
  const source = join(folder, `${name}.jsonl`);
  const due = (index: number) => first + Math.floor((index * 55_000) / articles);
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
  const found = await ask(origin, `/api/articles?limit=200&depth=0&where[state][equals]=scheduled&draft=true`);
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

/** Milliseconds after its time at which a server shows an article, asked again and again from its time on. */
async function lateness(portal: Portal, { path, due }: Scheduled): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - Date.now())));
  for (;;) {
    if ((await portal.status(path)) === 200) return Date.now() - due;
    if (Date.now() - due > 60_000) return Number.POSITIVE_INFINITY;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
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

test('each of 100 articles goes live once, on both servers, within five seconds of its time', async () => {
  const [one, other] = [await Portal.start(env), await Portal.start(env)];
  try {
    const scheduled = await bringScheduled('hai', Date.now() + 30_000, one.origin);
    // Both have the answer "not found" in their caches.
    for (const { path } of scheduled) expect([await one.status(path), await other.status(path)], path).toEqual([404, 404]);
    const late = await Promise.all([one, other].flatMap((portal) => scheduled.map((article) => lateness(portal, article))));
    console.log(
      `Two servers: shown after ${Math.max(...late)} ms at most, ${late.sort((a, b) => a - b)[Math.floor(late.length / 2)]} ms at the median.`,
    );
    expect(Math.max(...late)).toBeLessThanOrEqual(promise);
    expectOnceEach(await publications(one.origin, scheduled));
  } finally {
    await Promise.all([one.end(), other.end()]);
  }
});

test('when one server is killed half-way, the other publishes the rest, each once and in time', async () => {
  const [one, other] = [await Portal.start(env), await Portal.start(env)];
  try {
    const scheduled = await bringScheduled('giet', Date.now() + 30_000, one.origin);
    for (const { path } of scheduled) expect(await other.status(path), path).toBe(404);
    const half = scheduled.map(({ due }) => due).sort((a, b) => a - b)[articles / 2]!;
    const killed = new Promise<void>((resolve) => setTimeout(() => void one.end('SIGKILL').then(resolve), half - Date.now()));
    const late = await Promise.all(scheduled.map((article) => lateness(other, article)));
    await killed;
    console.log(`One server killed: shown after ${Math.max(...late)} ms at most.`);
    expect(Math.max(...late)).toBeLessThanOrEqual(promise);
    expectOnceEach(await publications(other.origin, scheduled));
  } finally {
    await Promise.all([one.end(), other.end()]);
  }
});
