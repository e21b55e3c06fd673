import { asText, figureOf, percentile, tableOf } from './figures';
import { startNewspaper } from './newspaper';
import { Staff } from './staff';
import type { Part } from './parts';
import { fetchPage } from './servers';
import { askConstantly, pin, processors, readAtShare } from './wrk';

const saves = 1000;
/** Editors who save at the same time, each a story of their own: the pages of one are being made while another saves. */
const editors = 2;

type Story = { number: number; address: string };

/** Share of what the server can do at most that readers ask for meanwhile. */
const shareOfCapacity = 0.5;

/**
 * Saves stories again and again while readers read, each time with another headline: how long until it stands on its page, the
 * front page, its section and the feed, and whether anybody is given the old one after the save has been answered.
 */
export const publish: Part = async (say) => {
  const { portal, dataDir } = await startNewspaper();
  try {
    const staff = await Staff.hire(portal.origin, dataDir);
    const stories = [];
    for (let editor = 1; editor <= editors; editor += 1) stories.push(await staff.publish(`Tin đo thời gian của biên tập viên ${editor}`));
    const { address } = stories[0]!;
    const surfacesOf = (story: Story) => ({ article: story.address, front: '/', section: Staff.section, feed: '/rss.xml' });
    pin(portal.process.pid!, processors?.server);
    const { perSecond: capacity } = await askConstantly(portal.origin + address, { seconds: 3 });
    const readers = await readAtShare(portal.origin + address, { capacity, share: shareOfCapacity });
    const visible = { article: [] as number[], front: [] as number[], section: [] as number[], feed: [] as number[] };
    const answered: number[] = [];
    const stale: string[] = [];
    let save = 0;
    const edit = async (story: Story): Promise<void> => {
      const surfaces = surfacesOf(story);
      while (save < saves) {
        const title = `Tin đo thời gian ${(save += 1)} giây`;
        const began = performance.now();
        await staff.retitle(story.number, title);
        answered.push(performance.now() - began);
        await Promise.all(
          (Object.keys(surfaces) as (keyof typeof surfaces)[]).map(async (name) => {
            const page = (await fetchPage(portal.origin, surfaces[name])).toString();
            visible[name].push(performance.now() - began);
            if (!page.includes(title)) stale.push(`${name} without "${title}"`);
          }),
        );
      }
    };
    await Promise.all(stories.map(edit));
    const read = await readers.stop();
    const rows = Object.entries({ 'the answer to the save': answered, ...visible }).map(([name, times]) => [
      name,
      asText(figureOf([percentile(times, 0.5)])),
      asText(figureOf([percentile(times, 0.99)])),
    ]);
    say(tableOf(['from the save until', 'p50 ms', 'p99 ms'], rows));
    say(
      `${saves} saves of ${editors} editors beside ${asText(figureOf(read.map(({ perSecond }) => perSecond)))} pages read a second (${Math.round(capacity)} is all that can be): ${stale.length} old pages after the answer to a save${stale.length > 0 ? `, ${stale.slice(0, 5).join(', ')}` : ''}; ${read.reduce((sum, { failed }) => sum + failed, 0)} readers without a page.`,
    );
    return { answered, visible, stale, read, capacity };
  } finally {
    await portal.end();
  }
};
