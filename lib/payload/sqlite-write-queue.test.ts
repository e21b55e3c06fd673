import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queueWrites } from './sqlite-write-queue';

let folder: string;
let url: string;
let client: Client;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trang-nhat-queue-'));
  url = `file:${join(folder, 'test.db')}`;
  client = createClient({ url });
  await client.execute('PRAGMA journal_mode = WAL');
  await queueWrites(client, { url });
  await client.execute('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL)');
});

afterEach(() => {
  client.close();
  rmSync(folder, { recursive: true, force: true });
});

const insert = (text: string) => ({ sql: 'INSERT INTO notes (text) VALUES (?)', args: [text] });
const count = async () => Number((await client.execute('SELECT count(*) AS n FROM notes')).rows[0]!.n);
const nextTurnOfTheLoop = () => new Promise((resolve) => setImmediate(resolve));

describe('the queue of writes', () => {
  it('lets 200 transactions and 200 plain writes at once all succeed, each whole', async () => {
    const transactions = Array.from({ length: 200 }, async (_, index) => {
      const transaction = await client.transaction('write');
      await transaction.execute(insert(`a${index}`));
      // The moment in which another writer of this process would come in between.
      await nextTurnOfTheLoop();
      await transaction.execute(insert(`b${index}`));
      await transaction.commit();
    });
    const writes = Array.from({ length: 200 }, (_, index) => client.execute(insert(`c${index}`)));
    await Promise.all([...transactions, ...writes]);
    expect(await count()).toBe(600);
    const apart = await client.execute(
      "SELECT count(*) AS n FROM notes a JOIN notes b ON b.text = replace(a.text, 'a', 'b') WHERE a.text LIKE 'a%' AND b.id <> a.id + 1",
    );
    expect(apart.rows[0]!.n).toBe(0);
  });

  it('is free again after a transaction that was rolled back, of which nothing stays', async () => {
    const transaction = await client.transaction('write');
    await transaction.execute(insert('một'));
    const waiting = client.execute(insert('hai'));
    await transaction.rollback();
    await waiting;
    expect((await client.execute('SELECT text FROM notes')).rows.map((row) => row.text)).toEqual(['hai']);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a write that fails', () => client.execute('INSERT INTO notes (text) VALUES (NULL)')],
    ['a batch that fails', () => client.batch([insert('một'), 'INSERT INTO notes (text) VALUES (NULL)'], 'write')],
    ['a write that cannot be read', () => client.execute('INSRT')],
  ])('is free again after %s', async (_, write) => {
    await expect(write()).rejects.toThrow();
    await client.execute(insert('sau'));
    expect(await count()).toBe(1);
  });

  it('is free again after a transaction that was closed with neither commit nor rollback', async () => {
    const transaction = await client.transaction('write');
    await transaction.execute(insert('một'));
    expect(transaction.closed).toBe(false);
    transaction.close();
    expect(transaction.closed).toBe(true);
    await client.execute(insert('hai'));
    expect(await count()).toBe(1);
  });

  it('ends a transaction once: what comes after its commit takes nothing back', async () => {
    const transaction = await client.transaction('write');
    await transaction.execute(insert('một'));
    await transaction.commit();
    const other = await client.transaction('write');
    await other.execute(insert('hai'));
    await transaction.rollback();
    transaction.close();
    await other.commit();
    expect(await count()).toBe(2);
  });

  it('serves writers in the order in which they came', async () => {
    const transaction = await client.transaction('write');
    const writes = ['hai', 'ba', 'bốn'].map((text) => client.execute(insert(text)));
    await transaction.batch([insert('một'), insert('một rưỡi')]);
    await transaction.commit();
    await Promise.all(writes);
    expect((await client.execute('SELECT text FROM notes ORDER BY id')).rows.map((row) => row.text)).toEqual([
      'một',
      'một rưỡi',
      'hai',
      'ba',
      'bốn',
    ]);
  });

  it('lets reads pass, which see nothing that is not committed', async () => {
    await client.execute(insert('trước'));
    const transaction = await client.transaction('write');
    await transaction.execute(insert('trong'));
    expect(await count()).toBe(1);
    expect(
      (await client.execute('WITH all_notes AS (SELECT text AS updated FROM notes) SELECT count(*) AS n FROM all_notes')).rows[0]!.n,
    ).toBe(1);
    expect((await transaction.execute('SELECT count(*) AS n FROM notes')).rows[0]!.n).toBe(2);
    await transaction.commit();
    expect(await count()).toBe(2);
  });

  it('takes a statement that begins with WITH and writes for a write', async () => {
    const transaction = await client.transaction('write');
    await transaction.execute(insert('một'));
    const waiting = client.execute("WITH word AS (SELECT 'hai' AS text)\nINSERT INTO notes (text) SELECT text FROM word");
    await nextTurnOfTheLoop();
    await transaction.commit();
    await waiting;
    expect(await count()).toBe(2);
  });

  it.each<[string, (kept: Client) => Promise<unknown>]>([
    ['a transaction', (kept) => kept.transaction('write')],
    ['a plain write', (kept) => kept.execute(insert('trước'))],
    ['a batch', (kept) => kept.batch([insert('trước')], 'write')],
  ])('goes on as soon as the lock is free again after %s that waited for it in vain', async (_, write) => {
    const kept = createClient({ url });
    await queueWrites(kept, { url }, 50);
    const holding = await client.transaction('write');
    await expect(write(kept)).rejects.toThrow('database is locked');
    await holding.rollback();
    for (const text of ['sau', 'sau nữa']) {
      const transaction = await kept.transaction('write');
      await transaction.execute(insert(text));
      await transaction.commit();
    }
    expect(await count()).toBe(2);
    kept.close();
  });

  it('waits for another process that holds the lock', async () => {
    // A process of its own: libsql waits for SQLite's lock without letting anything else of its process run.
    const holder = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { createClient } from ${JSON.stringify(import.meta.resolve('@libsql/client'))};
         const client = createClient({ url: ${JSON.stringify(url)} });
         const transaction = await client.transaction('write');
         await transaction.execute("INSERT INTO notes (text) VALUES ('của tiến trình kia')");
         process.stdout.write('locked');
         setTimeout(async () => { await transaction.commit(); process.exit(0); }, 600);`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const ended = new Promise((resolve) => holder.on('close', resolve));
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    const started = Date.now();
    const transaction = client.transaction('write').then(async (turn) => {
      await turn.execute(insert('của ta'));
      await turn.commit();
    });
    await Promise.all([transaction, client.execute(insert('cũng của ta'))]);
    // It did wait, so the lock was really held.
    expect(Date.now() - started).toBeGreaterThan(200);
    expect(await ended).toBe(0);
    expect(await count()).toBe(3);
  });

  it('keeps the pragmas of its connection after a transaction', async () => {
    const transaction = await client.transaction('write');
    await transaction.commit();
    expect((await client.execute('PRAGMA busy_timeout')).rows[0]).toMatchObject({ timeout: 10_000 });
    expect((await client.execute('PRAGMA journal_mode')).rows[0]).toMatchObject({ journal_mode: 'wal' });
  });
});
