import { createServer, type AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './run';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trang-nhat-environment-'));
  file = join(folder, 'file');
  await writeFile(file, 'not a database');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command that has to end, before it builds or writes anything, with one sentence. */
async function sentenceOf(command: string[], env: Record<string, string>): Promise<string> {
  const { code, stdout, stderr } = await run(join(folder, 'data'), command, { env });
  expect(code, stderr).toBe(1);
  expect(stdout.trim()).toMatch(/^(?:Trang Nhất)?$/);
  expect(stderr.trim()).not.toContain('\n');
  return stderr.trim();
}

test('A wrong value stops the start with one sentence that names it', async () => {
  const start = (env: Record<string, string>) => sentenceOf(['start'], env);
  expect(await start({ PORT: 'abc' })).toBe('PORT must be a port number, but it is "abc".');
  expect(await start({ PORT: '70000' })).toMatch(/^PORT must be a port from 1 to 65535/);
  expect(await start({ SITE_URL: 'foo' })).toMatch(/^SITE_URL must be an http or https origin .*"foo"\.$/);
  expect(await start({ DEMO_CONTENT: 'maybe' })).toMatch(/^DEMO_CONTENT must be 0 or 1.*"maybe"\.$/);
  expect(await start({ DATABASE_URL: 'mysql://x' })).toMatch(/^DATABASE_URL must begin with postgres:\/\/ or file:/);
  expect(await start({ DATA_DIR: file })).toBe(`DATA_DIR ${file} cannot be written to; give a folder that this user may write to.`);
  // Nobody, root included, may make a folder there.
  if (process.platform === 'linux')
    expect(await start({ DATA_DIR: '/sys/trang-nhat' })).toMatch(/^DATA_DIR \/sys\/trang-nhat cannot be written to/);
});

test('A port in use stops the start with one sentence', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, resolve));
  const { port } = taken.address() as AddressInfo;
  const said = await sentenceOf(['start'], { PORT: String(port) });
  expect(said).toBe(`PORT ${port} is in use by another program; stop that, or set PORT to a free one.`);
  await new Promise((resolve) => taken.close(resolve));
});

test('The other commands say it as well', async () => {
  const source = ['import', folder];
  expect(await sentenceOf(source, { PORT: 'abc' })).toMatch(/^PORT must be/);
  expect(await sentenceOf(source, { DATABASE_URL: 'mysql://x' })).toMatch(/^DATABASE_URL must begin/);
  expect(await sentenceOf(source, { DATA_DIR: file })).toMatch(/^DATA_DIR .* cannot be written to/);
  expect(await sentenceOf(source, { DATABASE_URL: `file:${file}` })).toMatch(/^The database file:.*\(DATABASE_URL, DATA_DIR\)/);
});
