import { tellRunningServers } from '@/lib/cache/running-servers';
import { corpus } from '@/lib/demo/corpus';
import { importItems, type ImportRecord, type SourceItem } from '@/lib/import';
import { describeSummary } from '@/lib/import/describe-summary';
import { prepareStore } from '@/lib/startup/prepare-store';
import { readArguments, runCommand, UsageError } from '@/lib/startup/run-command';

const usage = 'npm run corpus -- N     N synthetic articles for each language, for trying the portal at size';

await runCommand(async () => {
  const { positionals } = readArguments({ allowPositionals: true, options: {} }, usage);
  const [count = ''] = positionals;
  if (!/^[1-9]\d{0,6}$/.test(count) || positionals.length > 1) throw new UsageError(usage);
  const store = await prepareStore();
  const began = Date.now();
  const summary = await importItems(itemsOf(corpus(Number(count), began)), store, {
    onExpired: tellRunningServers,
    onProgress: (read, { created }) => {
      if (read % 5000 === 0) console.log(`${read} read, ${created} created, ${Math.round(read / ((Date.now() - began) / 1000))} a second`);
    },
  });
  for (const line of describeSummary(summary, false)) console.log(line);
  return summary.refusals.length > 0 ? 1 : 0;
});

function* itemsOf(records: Iterable<ImportRecord>): Generator<SourceItem> {
  for (const record of records) yield { kind: 'record', record, refusals: [] };
}
