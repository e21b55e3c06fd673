import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, run } from './run';

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'trang-nhat-user-'));
});
afterAll(() => rm(data, { recursive: true, force: true }));

const create = (email: string, role: string, password: string) =>
  run(data, ['user', 'create', '--email', email, '--role', role], { input: `${password}\n` });
const password = 'mat-khau-du-dai-2023';

test('An account is created once, and whatever is wrong is said in one sentence', async () => {
  expect(await create('lan@bao.example', 'managing-editor', password)).toMatchObject({
    code: 0,
    stdout: 'Created managingEditor lan@bao.example.\n',
    stderr: '',
  });
  expect(await rows(data, 'SELECT email, role FROM users')).toEqual([{ email: 'lan@bao.example', role: 'managingEditor' }]);

  const refused: [Awaited<ReturnType<typeof create>>, RegExp][] = [
    [await create('minh@bao.example', 'reporter', 'ngan'), /^A password needs at least 12 characters: .*\.$/],
    [await create('minh@bao.example', 'chief', password), /^There is no role "chief"; the roles are .*\.$/],
    [await create('minh', 'reporter', password), /^"minh" is not an email address\.$/],
    [await create('lan@bao.example', 'reporter', password), /^There is already an account for lan@bao\.example\.$/],
    [await create('LAN@Bao.example', 'reporter', password), /^There is already an account for lan@bao\.example\.$/],
  ];
  for (const [outcome, said] of refused) {
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr.trim()).toMatch(said);
  }
  expect(await rows(data, 'SELECT count(*) AS accounts FROM users')).toEqual([{ accounts: 1 }]);
});

test('Whoever has lost phone and recovery codes is let in by the operator, and the log says so', async () => {
  const remove = (email: string) => run(data, ['user', 'remove-second-factor', '--email', email]);
  expect(await remove('lan@bao.example')).toMatchObject({ code: 0, stdout: expect.stringContaining('password alone') as string });
  expect(await rows(data, "SELECT event, detail FROM account_events WHERE event = 'secondFactorOff'")).toEqual([
    { event: 'secondFactorOff', detail: 'by command' },
  ]);
  expect(await remove('minh@bao.example')).toMatchObject({ code: 1, stderr: 'There is no account for minh@bao.example.\n' });
});

test('A call that cannot be understood is answered with how it is called', async () => {
  const calls = [[], ['create'], ['delete', '--email', 'lan@bao.example', '--role', 'editor'], ['create', '--password', password]];
  const outcomes = await Promise.all(calls.map((args) => run(data, ['user', ...args])));
  for (const [index, { code, stderr }] of outcomes.entries()) {
    expect({ args: calls[index], code, stderr }).toEqual({
      args: calls[index],
      code: 2,
      stderr: expect.stringContaining('npm run user -- create') as string,
    });
    expect(stderr).not.toMatch(/^ +at /m);
  }
});
