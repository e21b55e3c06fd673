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

/** Each has to end, before it builds or writes anything, with the one sentence. */
async function expectSentences(command: string[], wrong: [env: Record<string, string>, sentence: RegExp][]): Promise<void> {
  const outcomes = await Promise.all(wrong.map(([env]) => run(join(folder, 'data'), command, { env })));
  for (const [index, { code, stdout, stderr }] of outcomes.entries()) {
    const [env, sentence] = wrong[index]!;
    expect({ env, code, stderr: stderr.trim() }).toEqual({ env, code: 1, stderr: expect.stringMatching(sentence) as string });
    expect(stderr.trim()).not.toContain('\n');
    expect(stdout.trim()).toMatch(/^(?:Trang Nhất)?$/);
  }
}

test('A wrong value stops the start with one sentence that names it', async () => {
  await expectSentences(
    ['start'],
    [
      [{ PORT: 'abc' }, /^PORT must be a port number, but it is "abc"\.$/],
      [{ PORT: '70000' }, /^PORT must be a port from 1 to 65535, but it is "70000"\.$/],
      [{ SITE_URL: 'foo' }, /^SITE_URL must be an http or https origin .*"foo"\.$/],
      [{ DEMO_CONTENT: 'maybe' }, /^DEMO_CONTENT must be 0 or 1, but it is "maybe"\.$/],
      [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must begin with postgres:\/\/ or file:.*\.$/],
      [{ DATA_DIR: file }, /^DATA_DIR \/.*\/file cannot be written to; give a folder that this user may write to\.$/],
      // Nobody, root included, may make a folder there.
      ...(process.platform === 'linux'
        ? [[{ DATA_DIR: '/sys/trang-nhat' }, /^DATA_DIR \/sys\/trang-nhat cannot be written to/] as [Record<string, string>, RegExp]]
        : []),
    ],
  );
});

test('A port in use stops the start with one sentence', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, resolve));
  const { port } = taken.address() as AddressInfo;
  await expectSentences(
    ['start'],
    [[{ PORT: String(port) }, new RegExp(`^PORT ${port} is in use by another program; stop that, or set PORT to a free one\\.$`)]],
  );
  await new Promise((resolve) => taken.close(resolve));
});

test('The other commands say it as well', async () => {
  for (const command of [
    ['backup', join(folder, 'backup')],
    ['restore', join(folder, 'backup')],
  ])
    await expectSentences(command, [[{ PORT: 'abc' }, /^PORT must be/]]);
  await expectSentences(
    ['import', folder],
    [
      [{ PORT: 'abc' }, /^PORT must be/],
      [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must begin/],
      [{ DATA_DIR: file }, /^DATA_DIR .* cannot be written to/],
      [{ DATABASE_URL: `file:${file}` }, /^The database file:.* cannot be opened \(DATABASE_URL, DATA_DIR\)/],
    ],
  );
});
