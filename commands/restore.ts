import { resolve } from 'node:path';
import { restoreBackup } from '@/lib/backup';
import { prepareStore } from '@/lib/startup/prepare-store';
import { readArguments, runCommand, UsageError } from '@/lib/startup/run-command';

const usage = 'npm run restore -- FILE     brings a backup into an empty store: SQLite or PostgreSQL, whichever it came from';

await runCommand(async () => {
  const { positionals } = readArguments({ allowPositionals: true, options: {} }, usage);
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new UsageError(usage);
  const { articles, rows, files } = await restoreBackup(resolve(file), await prepareStore());
  console.log(`Restored from ${file}: ${articles} articles in ${rows} rows, ${files} files. Start the newspaper.`);
  return 0;
});
