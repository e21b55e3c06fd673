import { resolve } from 'node:path';
import { writeBackup } from '@/lib/backup';
import { prepareStore } from '@/lib/startup/prepare-store';
import { readArguments, runCommand, UsageError } from '@/lib/startup/run-command';

const usage = 'npm run backup -- FILE     writes the store and its uploads into FILE; the newspaper may run meanwhile';

await runCommand(async () => {
  const { positionals } = readArguments({ allowPositionals: true, options: {} }, usage);
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new UsageError(usage);
  const { articles, rows, files, bytes, missing } = await writeBackup(resolve(file), await prepareStore());
  console.log(`${file}: ${articles} articles in ${rows} rows, ${files} files, ${(bytes / 2 ** 20).toFixed(1)} MB.`);
  for (const name of missing) console.error(`The upload ${name} is named in the store and is not there; the backup is without it.`);
  return missing.length > 0 ? 1 : 0;
});
