import { setTimeout as wait } from 'node:timers/promises';
import { asText, figureOf, p50AndP99, tableOf } from './figures';
import { startNewspaper, storiesIn } from './newspaper';
import { Staff } from './staff';
import type { Part } from './parts';
import { fetchPage } from './servers';
import { askConstantly, compressed, readAtShare, type Load } from './wrk';

/** Until all readers are there. */
const secondsToConnect = 5;

/** Share of what the server can do at most that readers ask for meanwhile. */
const shareOfCapacity = 0.5;

type Story = { number: number; address: string };

type Run = {
  name: string;
  saves: number;
  /** Who save at the same time, each a story of their own: the pages of one are being made while another saves. */
  editors: number;
  /** From the end of one save, and of looking for it, to the next of the same editor. */
  secondsBetween: number;
  read: 'everything' | 'what is saved';
};

const runs: readonly Run[] = [
  // As a newsroom works at its busiest, with readers all over the newspaper: how long until a change is seen.
  { name: 'a save every two seconds, everything is read', saves: 200, editors: 1, secondsBetween: 1.5, read: 'everything' },
  // As nobody works, with all readers on the story that is saved: whether anybody gets what was before an answer.
  { name: 'one save after the other, all read what is saved', saves: 1000, editors: 2, secondsBetween: 0, read: 'what is saved' },
];

/**
 * Saves stories again and again while readers read, each time with another headline: how long until it stands on its page, the
 * front page, its section and the feed, and whether anybody is given the old one after the save has been answered.
 */
export const publish: Part = async (say) => {
  const { portal, dataDir } = await startNewspaper();
  try {
    const staff = await Staff.hire(portal.origin, dataDir);
    const stories: Story[] = [];
    for (let editor = 1; editor <= Math.max(...runs.map(({ editors }) => editors)); editor += 1)
      stories.push(await staff.publish(`Tin đo thời gian của biên tập viên ${editor}`));
    const everything = [...(await storiesIn(portal.origin)), ...stories.flatMap((story) => Object.values(surfacesOf(story)))];
    const figures: Record<string, unknown> = {};
    for (const run of runs) {
      const paths = run.read === 'everything' ? everything : [stories[0]!.address];
      for (const path of paths) await fetchPage(portal.origin, path);
      const { perSecond: capacity } = await askConstantly(portal.origin, { seconds: 3, paths, headers: compressed });
      const readers = readAtShare(portal.origin, { capacity, share: shareOfCapacity, paths, headers: compressed });
      await wait(secondsToConnect * 1000);
      const saved = await save(portal.origin, staff, stories.slice(0, run.editors), run);
      const read = await readers.stop();
      figures[run.name] = { ...saved, read, capacity };
      say(report(run, saved, read, capacity));
    }
    return figures;
  } finally {
    await portal.end();
  }
};

const surfacesOf = ({ address }: Story) => ({ article: address, front: '/', section: Staff.section, feed: '/rss.xml' });

/** Milliseconds from each save until it was answered, and until it stood where readers look; and what was old after the answer. */
type Saved = { answered: number[]; visible: Record<keyof ReturnType<typeof surfacesOf>, number[]>; stale: string[] };

async function save(origin: string, staff: Staff, stories: readonly Story[], { saves, secondsBetween }: Run): Promise<Saved> {
  const saved: Saved = { answered: [], visible: { article: [], front: [], section: [], feed: [] }, stale: [] };
  let begun = 0;
  const edit = async (story: Story): Promise<void> => {
    const surfaces = surfacesOf(story);
    while (begun < saves) {
      const title = `Tin đo thời gian ${(begun += 1)} giây, lúc ${Date.now()}`;
      const began = performance.now();
      await staff.retitle(story.number, title);
      saved.answered.push(performance.now() - began);
      await Promise.all(
        (Object.keys(surfaces) as (keyof typeof surfaces)[]).map(async (name) => {
          const page = (await fetchPage(origin, surfaces[name])).toString();
          saved.visible[name].push(performance.now() - began);
          if (!page.includes(title)) saved.stale.push(`${name} without "${title}"`);
        }),
      );
      await wait(secondsBetween * 1000);
    }
  };
  await Promise.all(stories.map(edit));
  return saved;
}

function report({ name, saves, editors }: Run, { answered, visible, stale }: Saved, read: Load, capacity: number): string {
  const rows = Object.entries({ 'the answer to the save': answered, ...visible }).map(([until, times]) => [until, ...p50AndP99(times)]);
  const old = stale.length > 0 ? `, ${stale.slice(0, 5).join(', ')}` : '';
  return `### ${name}

${tableOf(['from the save until', 'p50 ms', 'p99 ms'], rows)}

${saves} saves of ${editors} ${editors === 1 ? 'editor' : 'editors'} beside ${asText(figureOf([read.perSecond]))} pages read a second, ${Math.round((100 * read.perSecond) / capacity)} % of the ${Math.round(capacity)} that can be: ${stale.length} old pages after the answer to a save${old}; of ${read.answers} readers ${read.late} waited for more than two seconds, and ${read.failed} in vain.`;
}
