import { tellRunningServers } from '@/lib/cache/running-servers';
import { importItems, UnreadableSourceError } from '@/lib/import';
import { describeSummary } from '@/lib/import/describe-summary';
import { readInThread } from '@/lib/import/read-in-thread';
import { prepareStore } from '@/lib/startup/prepare-store';
import { readArguments, runCommand, UsageError } from '@/lib/startup/run-command';

const usage = 'npm run import -- PATH [--dry-run] [--fetch-media]     PATH: a .xml (WordPress export), a .jsonl or a folder of Markdown';

await runCommand(async () => {
  const { values, positionals } = readArguments(
    {
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false }, 'fetch-media': { type: 'boolean', default: false } },
    },
    usage,
  );
  const [path] = positionals;
  if (!path || positionals.length > 1) throw new UsageError(usage);
  const dryRun = values['dry-run'];
  const store = await prepareStore();
  let summary;
  try {
    summary = await importItems(readInThread(path), store, {
      dryRun,
      fetchMedia: values['fetch-media'],
      onExpired: tellRunningServers,
      onProgress: (read, { created, updated, unchanged, refused }) =>
        console.log(`${read} read: ${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused`),
    });
  } catch (error) {
    if (!(error instanceof UnreadableSourceError)) throw error;
    console.error(error.message);
    return 2;
  }
  for (const line of describeSummary(summary, dryRun)) console.log(line);
  const nothingRead =
    summary.created + summary.updated + summary.unchanged + summary.refused === 0 && Object.keys(summary.skipped).length === 0;
  if (nothingRead) {
    console.error(`${path} holds no article.`);
    return 2;
  }
  return summary.refusals.length > 0 ? 1 : 0;
});
