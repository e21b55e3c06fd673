import { SeveralInstances } from '@/deploy/on-one-machine/several-instances';
import { buildIfNeeded } from '@/lib/startup/build';
import { sayStep } from '@/lib/startup/report';
import { readArguments, runCommand, toldToEnd, UsageError } from '@/lib/startup/run-command';

const usage =
  'npm run several [-- --instances N]     N instances (2) on PostgreSQL, Redis, S3 and behind Varnish, all on this machine; PORT is that of readers';

await runCommand(async () => {
  const { values } = readArguments({ options: { instances: { type: 'string', default: '2' } } }, usage);
  const instances = Number(values.instances);
  if (!Number.isInteger(instances) || instances < 1 || instances > 9) throw new UsageError(usage);
  await buildIfNeeded();
  const passedOn = ['DEMO_CONTENT', 'PAYLOAD_SECRET', 'SMTP_URL', 'WEBSUB_HUB_URL', 'INDEXNOW_KEY', 'INDEXNOW_URL'];
  const env = Object.fromEntries(passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
  const newspaper = await SeveralInstances.start(
    { instances, port: Number(process.env.PORT ?? 3000), env: { DEMO_CONTENT: '1', ...env } as Record<string, string> },
    sayStep,
  );
  for (const [index, { origin }] of newspaper.portals.entries())
    sayStep(`instance ${index + 1} at ${origin}, DATA_DIR ${newspaper.dataDirOf(index)}`);
  console.log(`\n  Newspaper  http://localhost:${newspaper.port}\n\n  Ctrl+C stops all of it.`);
  await toldToEnd();
  await newspaper.stop();
  return 0;
});
