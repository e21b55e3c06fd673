import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SeveralInstances } from '@/deploy/on-one-machine/several-instances';
import { p50AndP99, tableOf } from './figures';
import { addressesOf } from './newspaper';
import type { Part } from './parts';
import { fetchPage, temporaryFolder } from './servers';
import { Staff } from './staff';
import { askConstantly, compressed, readAtShare, readersAtOnce } from './wrk';

/** Of what the whole can do, what readers ask for meanwhile. */
const shareOfCapacity = 0.3;

/** Seconds that each is measured, and seconds in the middle of them for which the part is away. */
const seconds = 100;
const away = 30;

/**
 * Readers at 30 % of capacity, and an editor who saves, while one part after the other of a newspaper of two instances is
 * killed and brought back, and an instance is upgraded: how many readers get no page, whether an answered save is lost, and
 * how long until it is shown by both.
 */
export const outages: Part = async (say) => {
  const newspaper = await SeveralInstances.start({ env: { DEMO_CONTENT: '1' } });
  try {
    const edge = newspaper.edge.origin;
    const { article, front, section } = await addressesOf(edge);
    const dataDir = join(newspaper.folder, 'staff');
    const staff = await Staff.hire(edge, dataDir, newspaper.shared);
    const story = await staff.publish('Tin lúc có sự cố');
    const paths = [article, front, section, story.address];
    for (const path of paths) await fetchPage(edge, path);
    const { perSecond: capacity } = await askConstantly(edge, { seconds: 6, connections: readersAtOnce, paths, headers: compressed });
    const next = nextVersion();
    const events: Record<string, { begin: () => Promise<unknown>; end: () => Promise<unknown> }> = {
      nothing: { begin: async () => undefined, end: async () => undefined },
      'an instance is killed': { begin: () => newspaper.portals[0]!.end('SIGKILL'), end: () => newspaper.startInstance(0) },
      'Redis is killed': { begin: () => newspaper.redis.kill(), end: () => newspaper.redis.resume() },
      'PostgreSQL is killed': { begin: () => newspaper.postgres.kill(), end: () => newspaper.postgres.resume() },
      'PostgreSQL hangs': { begin: async () => newspaper.postgres.hang(), end: async () => newspaper.postgres.goOn() },
      'the S3 server is killed': { begin: () => newspaper.s3.kill(), end: () => newspaper.s3.resume() },
      'an instance is upgraded': {
        begin: () => newspaper.portals[1]!.end('SIGTERM'),
        end: () => newspaper.startInstance(1, next),
      },
    };
    const figures: Record<string, Measured> = {};
    for (const [name, { begin, end }] of Object.entries(events)) {
      const readers = readAtShare(edge, { capacity, share: shareOfCapacity, paths, headers: compressed });
      const editor = editAllTheTime(staff, story, newspaper, seconds);
      await wait(((seconds - away) / 2) * 1000);
      await begin();
      await wait(away * 1000);
      await end();
      const edited = await editor;
      const measured = { ...(await readers.stop()), edited };
      figures[name] = measured;
      say(tableOf(columns, [rowOf(name, measured)]));
    }
    say(tableOf(columns, [rowOf('all of these', together(Object.values(figures)))]));
    return { capacity, figures };
  } finally {
    await newspaper.stop();
  }
};

const columns = [
  'while',
  'answers to readers',
  'failed',
  'after more than 2 s',
  'saves',
  'lost',
  'old pages after a save',
  'made and shown by both, p50 / p99 ms',
];

type Measured = { answers: number; failed: number; late: number; edited: Edited };

const rowOf = (name: string, { answers, failed, late, edited }: Measured): string[] => [
  name,
  answers.toLocaleString('en-GB'),
  String(failed),
  String(late),
  `${edited.saved} (${edited.refused} refused)`,
  String(edited.lost),
  String(edited.old),
  p50AndP99(edited.shown).join(' / '),
];

/** Of the whole time, since a part has some hundred saves and its p99 is the slowest of them. */
function together(parts: readonly Measured[]): Measured {
  const sum = (figure: (part: Measured) => number): number => parts.reduce((total, part) => total + figure(part), 0);
  return {
    answers: sum(({ answers }) => answers),
    failed: sum(({ failed }) => failed),
    late: sum(({ late }) => late),
    edited: {
      saved: sum(({ edited }) => edited.saved),
      refused: sum(({ edited }) => edited.refused),
      lost: sum(({ edited }) => edited.lost),
      old: sum(({ edited }) => edited.old),
      shown: parts.flatMap(({ edited }) => edited.shown),
    },
  };
}

/** `old` are the looks at an instance that were answered with the page from before, after the save had been answered. */
type Edited = { saved: number; refused: number; lost: number; old: number; shown: number[] };

/** Saves one headline after the other by way of Varnish, and looks when both instances show it. */
async function editAllTheTime(
  staff: Staff,
  { number, address }: { number: number; address: string },
  newspaper: SeveralInstances,
  total: number,
): Promise<Edited> {
  const until = performance.now() + total * 1000;
  const edited: Edited = { saved: 0, refused: 0, lost: 0, old: 0, shown: [] };
  for (let save = 1; performance.now() < until; save += 1) {
    const title = `Tin lúc có sự cố, lần ${save} lúc ${Date.now()}`;
    try {
      await staff.retitle(number, title);
    } catch {
      edited.refused += 1;
      await wait(200);
      continue;
    }
    edited.saved += 1;
    const began = performance.now();
    const isShown = async (origin: string): Promise<boolean> => {
      const page = await fetchPage(origin, address).catch(() => null);
      const isNew = page === null || page.toString().includes(title);
      if (!isNew) edited.old += 1;
      return isNew;
    };
    // An instance that is away shows nothing, and so nothing old.
    while (!(await Promise.all(newspaper.portals.map(({ origin }) => isShown(origin)))).every(Boolean)) await wait(20);
    edited.shown.push(performance.now() - began);
    const stored = await staff.titleOf(number).catch(() => title);
    if (stored !== title) edited.lost += 1;
    await wait(200);
  }
  return edited;
}

/** A folder with the same newspaper built once more, so that its files have other names. */
function nextVersion(): string {
  const folder = temporaryFolder('next-version');
  const left = new Set(['node_modules', '.next', '.git', 'data', 'test-results']);
  cpSync('.', folder, { recursive: true, filter: (source) => !left.has(source.split('/')[0]!) });
  // By links, since a copy would take half a gigabyte; Next's bundler follows no symbolic one.
  const made = [
    spawnSync('cp', ['-al', 'node_modules', folder]),
    spawnSync(process.execPath, ['commands/run.mjs', 'build'], { cwd: folder }),
  ];
  if (made.some(({ status }) => status !== 0)) throw new Error('The next version could not be built.');
  return folder;
}
