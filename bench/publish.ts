import { setTimeout as pause } from 'node:timers/promises';
import { asText, figureOf, tableOf } from './figures';
import { startNewspaper } from './newspaper';
import { Staff } from './staff';
import type { Part } from './parts';
import { fetchPage } from './servers';
import { askConstantly } from './wrk';

const saves = 1000;

/** Share of what the server can do at most that readers ask for meanwhile. */
const shareOfCapacity = 0.5;

/**
 * Saves one story again and again while readers read, each time with another headline: how long until it stands on its page,
 * the front page, its section and the feed, and whether anybody is given the old one after the save has been answered.
 */
export const publish: Part = async (say) => {
  const { portal, dataDir } = await startNewspaper();
  try {
    const staff = await Staff.hire(portal.origin, dataDir);
    const { number, address } = await staff.publish('Tin đo thời gian');
    const surfaces = { article: address, front: '/', section: Staff.section, feed: '/rss.xml' };
    const { perSecond: capacity } = await askConstantly(portal.origin + address, { seconds: 3 });
    const readers = readAtRate(portal.origin, Object.values(surfaces), capacity * shareOfCapacity);
    const visible: Record<keyof typeof surfaces, number[]> = { article: [], front: [], section: [], feed: [] };
    const answered: number[] = [];
    const stale: string[] = [];
    for (let save = 1; save <= saves; save += 1) {
      const title = `Tin đo thời gian ${save} giây`;
      const began = performance.now();
      await staff.retitle(number, title);
      answered.push(performance.now() - began);
      await Promise.all(
        (Object.keys(surfaces) as (keyof typeof surfaces)[]).map(async (name) => {
          const page = (await fetchPage(portal.origin, surfaces[name])).toString();
          visible[name].push(performance.now() - began);
          if (!page.includes(title)) stale.push(`${name} after save ${save}`);
        }),
      );
    }
    const read = await readers.stop();
    const percentile = (values: number[], share: number): number =>
      [...values].sort((one, other) => one - other)[Math.floor(values.length * share)]!;
    const rows = Object.entries({ 'the answer to the save': answered, ...visible }).map(([name, times]) => [
      name,
      asText(figureOf([percentile(times, 0.5)])),
      asText(figureOf([percentile(times, 0.99)])),
    ]);
    say(tableOf(['from the save until', 'p50 ms', 'p99 ms'], rows));
    say(
      `${saves} saves beside ${Math.round(read.perSecond)} pages read a second (${Math.round(capacity)} is all that can be): ${stale.length} old pages after the answer to a save${stale.length > 0 ? `, ${stale.slice(0, 5).join(', ')}` : ''}; ${read.failed} readers without a page.`,
    );
    return { answered, visible, stale, read, capacity };
  } finally {
    await portal.end();
  }
};

/** Readers who come evenly, however long each waits. */
function readAtRate(origin: string, paths: readonly string[], perSecond: number) {
  const tick = 20;
  let [isOver, asked, failed] = [false, 0, 0];
  const began = performance.now();
  const underWay = new Set<Promise<void>>();
  const run = (async () => {
    while (!isOver) {
      const due = ((performance.now() - began) / 1000) * perSecond;
      // Who measures has one processor too: what it cannot ask in time it does not ask later.
      for (let burst = 0; asked < due && burst < 60 && underWay.size < 64; burst += 1) {
        asked += 1;
        const one: Promise<void> = fetch(origin + paths[asked % paths.length]!)
          .then(async (answer) => {
            await answer.arrayBuffer();
            if (!answer.ok) failed += 1;
          })
          .catch(() => void (failed += 1))
          .finally(() => underWay.delete(one));
        underWay.add(one);
      }
      await pause(tick);
    }
    await Promise.all(underWay);
  })();
  return {
    async stop(): Promise<{ perSecond: number; failed: number }> {
      isOver = true;
      const seconds = (performance.now() - began) / 1000;
      await run;
      return { perSecond: asked / seconds, failed };
    },
  };
}
