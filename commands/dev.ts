import { spawn } from 'node:child_process';
import { readEnvironment } from '@/lib/env';
import { watchReaderScripts } from '@/lib/startup/reader-scripts';
import { runCommand } from '@/lib/startup/run-command';

await runCommand(async () => {
  const { port } = readEnvironment();
  await watchReaderScripts();
  const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'dev', '--port', String(port)], {
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.kill(signal));
  return new Promise<number>((resolve) => server.on('close', (code) => resolve(code ?? 0)));
});
