import { join } from 'node:path';
import { load } from 'cheerio';
import { Portal } from '@/deploy/on-one-machine/portal';
import { SeveralInstances } from '@/deploy/on-one-machine/several-instances';
import { readArchive } from '@/lib/backup/archive';
import { run } from '@/tests/commands/run';
import { asText, figureOf, p50AndP99, tableOf } from './figures';
import { addressesOf, storiesIn } from './newspaper';
import type { Part } from './parts';
import { fetchPage, temporaryFolder } from './servers';
import { Staff } from './staff';
import { askConstantly, compressed, readAtShare, readersAtOnce } from './wrk';

const shareOfCapacity = 0.3;
const editors = 3;
const backups = 5;

/**
 * Backs a newspaper of two instances up, PostgreSQL and bucket, while editors save and readers read, and brings each backup
 * into a newspaper of another kind, one file and one folder: do both come to the same sums, is every save in it that was
 * answered before it began, and do its readers see the same.
 */
export const backupUnderLoad: Part = async (say) => {
  const newspaper = await SeveralInstances.start({ env: { DEMO_CONTENT: '1' } });
  try {
    const edge = newspaper.edge.origin;
    const staff = await Staff.hire(edge, join(newspaper.folder, 'staff'), newspaper.shared);
    const { article, front, section } = await addressesOf(edge);
    const before = await storiesIn(edge);
    const paths = [article, front, section];
    const { perSecond: capacity } = await askConstantly(edge, { seconds: 6, connections: readersAtOnce, paths, headers: compressed });
    const stories = await Promise.all(Array.from({ length: editors }, (_, index) => staff.publish(`Tin của biên tập viên ${index + 1}`)));
    const readers = readAtShare(edge, { capacity, share: shareOfCapacity, paths, headers: compressed });
    const desks = stories.map(({ number }) => saveConstantly(staff, number));
    const taken: { file: string; seconds: number; savedBefore: string[] }[] = [];
    for (let count = 1; count <= backups; count += 1) {
      const file = join(temporaryFolder('under-load'), `backup-${count}`);
      const savedBefore = desks.map((desk) => desk.saved.at(-1) ?? '');
      const began = performance.now();
      await command(join(newspaper.folder, 'backup'), ['backup', file], newspaper.shared);
      taken.push({ file, seconds: (performance.now() - began) / 1000, savedBefore });
    }
    const saves = desks.flatMap(({ times }) => times);
    const refused = (await Promise.all(desks.map((desk) => desk.stop()))).reduce((sum, count) => sum + count, 0);
    const { answers, failed, late } = await readers.stop();

    const wrong: string[] = [];
    let compared = 0;
    for (const { file, savedBefore } of taken) {
      const elsewhere = temporaryFolder('elsewhere');
      await command(elsewhere, ['restore', file]);
      await command(elsewhere, ['backup', `${file}-again`]);
      const [first, again] = await Promise.all([file, `${file}-again`].map(async (name) => (await readArchive(name)).parts));
      const differing = Object.keys({ ...first, ...again }).filter((part) => JSON.stringify(first![part]) !== JSON.stringify(again![part]));
      wrong.push(...differing.map((part) => `${part} has another sum`));
      const restored = await Portal.start({ DATA_DIR: elsewhere });
      for (const [index, story] of stories.entries()) {
        const { headline } = await shownAt(restored.origin, story.address);
        const { tried } = desks[index]!;
        // What was on its way when the backup began may be in it, and nothing older than what had been answered.
        if (!tried.slice(Math.max(0, tried.indexOf(savedBefore[index]!))).includes(headline))
          wrong.push(`${story.address} has the headline "${headline}"`);
      }
      for (const path of before) {
        const [there, here] = await Promise.all([edge, restored.origin].map((origin) => shownAt(origin, path)));
        if (JSON.stringify(there) !== JSON.stringify(here)) wrong.push(`${path} is another page`);
        compared += 1;
      }
      await restored.end();
    }
    const rows = [
      ['backups', `${taken.length}, in ${asText(figureOf(taken.map(({ seconds }) => seconds)))} s each`],
      ['answers to readers meanwhile, failed ones, and after more than 2 s', `${answers.toLocaleString('en-GB')}, ${failed}, ${late}`],
      ['saves meanwhile, and refused ones', `${saves.length}, ${refused}`],
      ['milliseconds until a save was answered, p50 / p99', p50AndP99(saves).join(' / ')],
      ['pages compared with the original', String(compared)],
      ['found wrong', String(wrong.length)],
    ];
    say(tableOf(['', ''], rows));
    if (wrong.length > 0) say(wrong.slice(0, 20).join('\n'));
    return { rows, wrong };
  } finally {
    await newspaper.stop();
  }
};

/** Gives a story one headline after the other until it is told to stop. */
function saveConstantly(staff: Staff, number: number) {
  const [tried, saved, times]: [string[], string[], number[]] = [[], [], []];
  let isOver = false;
  let refused = 0;
  const run = (async () => {
    for (let save = 1; !isOver; save += 1) {
      const title = `Tin ${number}, lần ${save}`;
      tried.push(title);
      const began = performance.now();
      try {
        await staff.retitle(number, title);
        saved.push(title);
        times.push(performance.now() - began);
      } catch {
        refused += 1;
      }
    }
  })();
  return {
    tried,
    saved,
    times,
    /** @returns how many saves were refused */
    async stop() {
      isOver = true;
      await run;
      return refused;
    },
  };
}

/** What a story says to its reader, and where its pictures are. */
async function shownAt(origin: string, path: string): Promise<{ headline: string; text: string; pictures: string[] }> {
  // Each newspaper says its own address.
  const page = load((await fetchPage(origin, path)).toString().replaceAll(/(?:https?:\/\/)?(?:localhost|127\.0\.0\.1):\d+/g, ''));
  const story = page('main article').first();
  return {
    headline: page('h1').first().text(),
    text: story.find('p, h2, h3, figcaption, td, blockquote').text(),
    pictures: story
      .find('img')
      .toArray()
      .map((picture) => String(page(picture).attr('src'))),
  };
}

/** @throws when it does not end well */
async function command(dataDir: string, args: string[], env: Record<string, string> = {}): Promise<void> {
  const { code, stderr } = await run(dataDir, args, { env });
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}: ${stderr}`);
}
