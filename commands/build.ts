import { buildIfNeeded } from '@/lib/startup/build';
import { runCommand } from '@/lib/startup/run-command';

await runCommand(async () => {
  await buildIfNeeded();
  return 0;
});
