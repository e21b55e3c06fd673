import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './run';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'trang-nhat-migration-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const makeAccount = (email: string) => run(dataDir, ['user', 'create', '--email', email, '--role', 'editor'], { input: 'mật khẩu để thử' });

async function ask(...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = createClient({ url: `file:${join(dataDir, 'trang-nhat.db')}` });
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = (await client.execute(statement)).rows as unknown as Record<string, unknown>[];
    return rows;
  } finally {
    client.close();
  }
}

const tables = () => ask("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name");

test('a migration that fails says so in a sentence, leaves the store as it was, and is made up for when the reason is gone', async () => {
  expect(await makeAccount('lan@bao.example')).toMatchObject({ code: 0 });
  const [last] = await ask('SELECT name FROM payload_migrations ORDER BY id DESC LIMIT 1');
  // As if the last one were still to come, and somebody had made its tables by hand.
  await ask(`DELETE FROM payload_migrations WHERE name = '${String(last!.name)}'`);
  const before = await tables();
  const failed = await makeAccount('minh@bao.example');
  expect(failed.code).not.toBe(0);
  expect(failed.stderr).toMatch(/could not be brought up to date, for the reason above\. The migration that failed has changed nothing/);
  expect(await tables()).toEqual(before);
  expect(await ask('SELECT email FROM users')).toMatchObject([{ email: 'lan@bao.example' }]);
  await ask(`INSERT INTO payload_migrations (name, batch) VALUES ('${String(last!.name)}', 1)`);
  expect(await makeAccount('minh@bao.example')).toMatchObject({ code: 0 });
});
