import { buildIfNeeded } from '@/lib/startup/build';
import { runCommand } from '@/lib/startup/run-command';
import { servePortal } from '@/lib/startup/serve-portal';

await runCommand(() => servePortal({ isDevelopment: false, prepare: buildIfNeeded }));
