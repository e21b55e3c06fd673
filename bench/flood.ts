import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { asText, figureOf, tableOf } from './figures';
import { freePort } from '@/deploy/on-one-machine/free-port';
import { addressesOf, startNewspaper } from './newspaper';
import type { Part } from './parts';
import { fetchPage, memoryOf } from './servers';

const requests = 200_000;
const connections = 64;

type Asked = { path: string; headers: Record<string, string> };

/** What somebody sends who wants to fill the cache, or to reach the store with each request. */
const kinds: Record<string, (number: number, article: string) => Asked> = {
  'a query of its own': (number, article) => ({ path: `${article}?fbclid=${number}`, headers: {} }),
  'a cookie of its own': (number, article) => ({ path: article, headers: { cookie: `visitor=${number}` } }),
  'an encoding of its own': (number, article) => ({ path: article, headers: { 'accept-encoding': `gzip;q=0.${number}, x-${number}` } }),
  'a range of bytes': (number, article) => ({ path: article, headers: { range: `bytes=${number % 5000}-` } }),
  'a path that does not exist': (number) => ({ path: `/xa-hoi/khong-co-${number}-${1_000_000 + number}`, headers: {} }),
};

/** Memory, and how fast the front page comes, before and after a flood of requests that differ in what does not matter. */
export const flood: Part = async (say) => {
  const metricsPort = await freePort();
  const { portal } = await startNewspaper({ METRICS_LISTEN: String(metricsPort) });
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const ask = ({ path, headers }: Asked): Promise<{ status: number; milliseconds: number }> => {
    const began = performance.now();
    return new Promise((resolve, reject) => {
      get(portal.origin + path, { headers, agent }, (answer) => {
        answer.resume().on('end', () => resolve({ status: answer.statusCode!, milliseconds: performance.now() - began }));
      }).on('error', reject);
    });
  };
  const pid = portal.process.pid!;
  try {
    const { article } = await addressesOf(portal.origin);
    const front = async () =>
      figureOf(
        (await Promise.all(Array.from({ length: 50 }, () => ask({ path: '/', headers: {} })))).map(({ milliseconds }) => milliseconds),
      );
    const figures: Record<string, unknown> = {};
    await front();
    for (const [name, of] of Object.entries(kinds)) {
      const before = { memory: memoryOf(pid), front: await front(), cpu: processorTime(pid), cache: await cacheFigures(metricsPort) };
      const share = requests / Object.keys(kinds).length;
      const statuses: Record<number, number> = {};
      const began = performance.now();
      let next = 0;
      await Promise.all(
        Array.from({ length: connections }, async () => {
          while (next < share) {
            const { status } = await ask(of((next += 1), article));
            statuses[status] = (statuses[status] ?? 0) + 1;
          }
        }),
      );
      const seconds = (performance.now() - began) / 1000;
      const after = { memory: memoryOf(pid), front: await front(), cpu: processorTime(pid), cache: await cacheFigures(metricsPort) };
      figures[name] = { before, after, statuses, seconds };
      const row = [
        name,
        Object.entries(statuses)
          .map(([status, count]) => `${count} × ${status}`)
          .join(', '),
        Math.round(share / seconds).toLocaleString('en-GB'),
        (((after.cpu - before.cpu) * 1000) / share).toFixed(2),
        hitRate(before.cache, after.cache),
        `${before.cache.answers} → ${after.cache.answers}`,
        `${Math.round(before.memory / 1024)} → ${Math.round(after.memory / 1024)}`,
        `${asText(figureOf([before.front.median]))} → ${asText(figureOf([after.front.median]))}`,
      ];
      say(
        tableOf(
          ['each with', 'answers', 'requests/s', 'server ms each', 'hits (made)', 'kept answers', 'memory MB', 'front page ms'],
          [row],
        ),
      );
    }
    return figures;
  } finally {
    agent.destroy();
    await portal.end();
  }
};

type CacheFigures = { answers: number; outcomes: Record<string, number> };

/** What the page cache says of itself to Prometheus. */
async function cacheFigures(port: number): Promise<CacheFigures> {
  const said = (await fetchPage(`http://127.0.0.1:${port}`, '/metrics')).toString();
  const outcomes = [...said.matchAll(/^trang_nhat_page_cache_requests_total\{outcome="(\w+)"\} (\d+)$/gm)];
  return {
    answers: Number(/^trang_nhat_page_cache_answers (\d+)$/m.exec(said)?.[1]),
    outcomes: Object.fromEntries(outcomes.map(([, outcome, count]) => [outcome, Number(count)])),
  };
}

/** The share that was answered with what was kept, of all that the cache looked at, and how many had to be made. */
function hitRate(before: CacheFigures, after: CacheFigures): string {
  const since = (outcome: string): number => (after.outcomes[outcome] ?? 0) - (before.outcomes[outcome] ?? 0);
  const all = Object.keys(after.outcomes).reduce((sum, outcome) => sum + since(outcome), 0);
  return `${((since('hit') / all) * 100).toFixed(2)} % of ${all} (${since('made')})`;
}

/** Seconds of a processor that a process has had, in user and kernel mode: proc(5). */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
