import { watchReaderScripts } from '@/lib/startup/reader-scripts';
import { runCommand } from '@/lib/startup/run-command';
import { servePortal } from '@/lib/startup/serve-portal';

await runCommand(() => servePortal({ isDevelopment: true, prepare: watchReaderScripts }));
