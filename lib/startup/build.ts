import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { areReaderScriptsBundled, bundleReaderScripts } from './reader-scripts';
import { sayStep } from './report';
import { OperatorError } from './run-command';

/** What a build is made from; anything else (content, tests, documents) leaves it as it is. */
const sources = [
  'app',
  'components',
  'lib',
  'messages',
  'public',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.ts',
  'payload.config.ts',
  'tsconfig.json',
  'package-lock.json',
];
const notBuilt = /\.test\.tsx?$|^lib\/demo\/(content|media)\/|^public\/(reader-scripts|service-worker)/;
const fingerprintFile = '.next/sources.sha256';

function fingerprint(): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    if (!existsSync(path) || notBuilt.test(path)) return;
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  };
  for (const source of sources) visit(source);
  return hash.digest('hex');
}

/**
 * Builds the portal, unless the last build was made from the same sources.
 * @throws OperatorError with the builder's last lines
 */
export async function buildIfNeeded(): Promise<void> {
  const wanted = fingerprint();
  const isBuilt = existsSync('.next/BUILD_ID') && existsSync(fingerprintFile) && readFileSync(fingerprintFile, 'utf8') === wanted;
  if (isBuilt && areReaderScriptsBundled()) {
    sayStep('built already');
    return;
  }
  sayStep('building the portal (a minute or two, only after a change)');
  const started = Date.now();
  await bundleReaderScripts();
  const output: string[] = [];
  const code = await new Promise<number | null>((resolve) => {
    const builder = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    });
    for (const stream of [builder.stdout, builder.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    builder.on('close', resolve);
  });
  if (code !== 0) throw new OperatorError(`The build failed; this is what it said:\n${output.join('').split('\n').slice(-40).join('\n')}`);
  writeFileSync(fingerprintFile, wanted);
  sayStep(`built in ${Math.round((Date.now() - started) / 1000)} s`);
}
