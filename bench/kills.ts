import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { endOf } from '@/deploy/on-one-machine/server-process';
import { figureOf, asText, tableOf } from './figures';
import { linesOf } from './import';
import { startNewspaper } from './newspaper';
import type { Part } from './parts';
import { temporaryFolder } from './servers';
import { Staff } from './staff';

const kills = 100;

/** Milliseconds of writing after which everything is killed, somewhere in between. */
const [soonest, latest] = [150, 2500];

/** Editors who save at the same time, and articles of each edition that each import brings. */
const editors = 3;
const imported = 200;

type Story = { number: number; address: string };

/**
 * Kills the server and an import with SIGKILL a hundred times at random moments while both write, and looks each time: does
 * the store open, is every save there that was answered, is what came in of an import whole, and does a second run of the
 * import complete it.
 */
export const killed: Part = async (say) => {
  const dataDir = temporaryFolder('kills');
  let { portal } = await startNewspaper({ DEMO_CONTENT: '0' }, dataDir);
  const staff = await Staff.hire(portal.origin, dataDir);
  const lost: string[] = [];
  const found = { saves: 0, unanswered: 0, halves: [] as string[], damaged: 0, importsKilled: 0, incomplete: 0 };
  const starts: number[] = [];
  for (let round = 1; round <= kills; round += 1) {
    staff.moveTo(portal.origin);
    const source = join(temporaryFolder('kills-source'), 'stories.jsonl');
    const mark = `round-${round}-`;
    writeFileSync(source, [...linesOf(imported, mark)].join(''));
    const importing = startImport(source, dataDir);
    const writers = Array.from({ length: editors }, (_, index) => writeAllTheTime(staff, `Vòng ${round}, biên tập viên ${index + 1}`));
    await new Promise((resolve) => setTimeout(resolve, soonest + Math.random() * (latest - soonest)));
    await Promise.all([portal.end('SIGKILL'), endOf(importing, 'SIGKILL')]);
    if (importing.signalCode === 'SIGKILL') found.importsKilled += 1;
    const answered = await Promise.all(writers.map((writer) => writer.end()));

    const stored = await lookInto(dataDir);
    if (!stored.isSound) found.damaged += 1;
    found.halves.push(...stored.halves.map((title) => `round ${round}: ${title}`));
    const began = performance.now();
    ({ portal } = await startNewspaper({ DEMO_CONTENT: '0' }, dataDir));
    starts.push((performance.now() - began) / 1000);
    staff.moveTo(portal.origin);
    for (const { story, saved, tried } of answered) {
      found.saves += saved.length;
      found.unanswered += tried.length - saved.length;
      if (!story) continue;
      const title = await staff.titleOf(story.number).catch(() => null);
      // What was on its way may have arrived, and nothing older than the last that was answered.
      const allowed = tried.slice(tried.indexOf(saved.at(-1)!));
      if (title === null || !allowed.includes(title)) lost.push(`round ${round}: ${saved.at(-1)} (found ${title})`);
    }
    // Every tenth time to its end: it takes as long as all the rest.
    if (round % 10 === 0) {
      await new Promise((resolve) => startImport(source, dataDir).once('exit', resolve));
      found.incomplete += 2 * imported - (await lookInto(dataDir, mark)).imported;
    }
  }
  await portal.end();
  const rows = [
    ['times everything was killed', kills],
    ['imports that were killed half-way', found.importsKilled],
    ['saves answered', found.saves],
    ['saves that the kill left unanswered', found.unanswered],
    ['answered saves that were lost', lost.length],
    ['stores that were damaged', found.damaged],
    ['articles half there', found.halves.length],
    ['articles missing, or twice, after every tenth import was run again', found.incomplete],
    ['seconds until the next start answered', asText(figureOf(starts))],
  ].map((row) => row.map(String));
  say(tableOf(['', ''], rows));
  if (lost.length + found.halves.length > 0) say([...lost, ...found.halves].slice(0, 20).join('\n'));
  return { ...found, lost, starts };
};

function startImport(source: string, dataDir: string): ChildProcess {
  const env = { ...process.env, DATA_DIR: dataDir };
  return spawn(process.execPath, ['commands/run.mjs', 'import', source], { env, stdio: 'ignore' });
}

/** Publishes a story, and gives it one headline after the other until nobody answers any more. */
function writeAllTheTime(staff: Staff, name: string): { end: () => Promise<{ story: Story | null; saved: string[]; tried: string[] }> } {
  let story: Story | null = null;
  const [saved, tried]: [string[], string[]] = [[], []];
  const run = (async () => {
    try {
      for (let save = 1; ; save += 1) {
        const title = `${name}, lần ${save}`;
        tried.push(title);
        if (story === null) story = await staff.publish(title);
        else await staff.retitle(story.number, title);
        saved.push(title);
      }
    } catch {
      // It has been killed.
    }
  })();
  return {
    async end() {
      await run;
      return { story, saved, tried };
    },
  };
}

/** What stands in the file, read by another program than the one that was killed. */
async function lookInto(dataDir: string, mark = ''): Promise<{ isSound: boolean; halves: string[]; imported: number }> {
  const client = createClient({ url: `file:${join(dataDir, 'trang-nhat.db')}` });
  const ask = async (sql: string) => (await client.execute(sql)).rows;
  try {
    const [check] = await ask('PRAGMA integrity_check');
    const broken = await ask('PRAGMA foreign_key_check');
    // An import writes all of an article at once: its text, its topics, its version and its place in the search.
    const halves = await ask(`
      SELECT a.title FROM articles a WHERE a.source_key IS NOT NULL AND (
        a.body IS NULL
        OR NOT EXISTS (SELECT 1 FROM _articles_v v WHERE v.parent_id = a.id AND v.latest)
        OR NOT EXISTS (SELECT 1 FROM articles_rels r WHERE r.parent_id = a.id AND r.path = 'topics')
        OR NOT EXISTS (SELECT 1 FROM search_entries s WHERE s.article_id = a.id))`);
    const [brought] = await ask(`SELECT COUNT(*) AS count FROM articles WHERE source_key LIKE '%${mark}%'`);
    return {
      isSound: String(check?.integrity_check) === 'ok' && broken.length === 0,
      halves: halves.map(({ title }) => String(title)),
      imported: Number(brought?.count),
    };
  } finally {
    client.close();
  }
}
