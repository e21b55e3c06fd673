import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { backupUnderLoad } from '@/bench/backup-under-load';
import { browser } from '@/bench/browser';
import { build } from '@/bench/build';
import { flood } from '@/bench/flood';
import { growth } from '@/bench/growth';
import { importPart } from '@/bench/import';
import { killedCommands } from '@/bench/killed-commands';
import { killed } from '@/bench/kills';
import { outages } from '@/bench/outages';
import { pageCache } from '@/bench/page-cache';
import type { Part } from '@/bench/parts';
import { publish } from '@/bench/publish';
import { uncached } from '@/bench/uncached';
import { buildIfNeeded } from '@/lib/startup/build';
import { readArguments, runCommand, UsageError } from '@/lib/startup/run-command';

const parts: Record<string, Part> = {
  'page-cache': pageCache,
  browser,
  publish,
  flood,
  uncached,
  import: importPart,
  growth,
  build,
  kills: killed,
  'killed-commands': killedCommands,
  outages,
  'backup-under-load': backupUnderLoad,
};

const usage = `npm run bench [-- NAME…]     NAME is one of ${Object.keys(parts).join(', ')}; without one, all of them in turn`;
const folder = 'bench/results';

await runCommand(async () => {
  const { positionals } = readArguments({ allowPositionals: true, options: {} }, usage);
  const unknown = positionals.filter((name) => !(name in parts));
  if (unknown.length > 0) throw new UsageError(usage);
  await buildIfNeeded();
  mkdirSync(folder, { recursive: true });
  for (const name of positionals.length > 0 ? positionals : Object.keys(parts)) {
    const said = [`## ${name}`, `${new Date().toISOString()}, Node ${process.version}, ${cpus().length} × ${cpus()[0]!.model}`];
    console.log(`\n${said.join('\n\n')}`);
    const figures = await parts[name]!((markdown) => {
      said.push(markdown);
      console.log(`\n${markdown}`);
    });
    writeFileSync(`${folder}/${name}.md`, `${said.join('\n\n')}\n`);
    writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(figures, null, 2)}\n`);
  }
  console.log(`\nWritten to ${folder}/.`);
  return 0;
});
