import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { Client } from 'pg';
import { Postgres } from '@/deploy/on-one-machine/postgres';
import { readArchive } from '@/lib/backup/archive';
import { run } from '@/tests/commands/run';
import { tableOf } from './figures';
import { startNewspaper } from './newspaper';
import type { Part } from './parts';
import { temporaryFolder } from './servers';

/** Of each command, on each kind of store. */
const kills = 17;

/** Before this share of its time a command has done nothing that could be left half-done. */
const earliest = 0.3;

type Env = Record<string, string>;

type Kind = {
  name: string;
  /** An empty store of its own, without tables. */
  fresh: () => Promise<Env>;
  /** What its tables are. */
  shapeOf: (env: Env) => Promise<string>;
};

/**
 * Kills migrations, backups and restores with SIGKILL at random moments, on SQLite and on PostgreSQL, and looks each time: does
 * the next start complete the tables, is the backup that was there before still whole, is the store as empty or as full as a
 * restore has to leave it, and does the same command, run again, do all of it.
 */
export const killedCommands: Part = async (say) => {
  const postgres = await Postgres.start();
  try {
    const original = await startNewspaper();
    await original.portal.end();
    const good = join(temporaryFolder('backup'), 'good');
    await whole({ DATA_DIR: original.dataDir }, ['backup', good]);
    const rows: string[][] = [];
    for (const kind of [inFile(), inPostgres(postgres)]) {
      for (const [name, round] of Object.entries({ migration, backup, restore })) {
        const reference = await kind.fresh();
        const { time, killable, check } = await round(kind, reference, good);
        let killed = 0;
        const wrong: string[] = [];
        for (let kill = 0; kill < kills; kill += 1) {
          const after = time * (earliest + Math.random() * (1 - earliest));
          const { env, args } = await killable();
          if ((await runIn(env, args, after)).signal === 'SIGKILL') killed += 1;
          wrong.push(...(await check(env)).map((what) => `${name} on ${kind.name}, killed after ${Math.round(after)} ms: ${what}`));
        }
        rows.push([`${name}, ${kind.name}`, `${killed} of ${kills}`, String(wrong.length)]);
        if (wrong.length > 0) say(wrong.join('\n'));
      }
    }
    say(tableOf(['', 'killed before its end', 'found wrong'], rows));
    return rows;
  } finally {
    await postgres.stop();
  }
};

type Round = {
  /** Milliseconds that the command takes when it is let be. */
  time: number;
  killable: () => Promise<{ env: Env; args: string[] }>;
  /** What is not as it has to be afterwards. */
  check: (env: Env) => Promise<string[]>;
};

/** Whatever opens the store brings its tables up to date first. */
const opening = ['backup', '/dev/null/nowhere'];

async function migration(kind: Kind, reference: Env): Promise<Round> {
  const time = await timeOf(reference, opening);
  const shape = await kind.shapeOf(reference);
  return {
    time,
    killable: async () => ({ env: await kind.fresh(), args: opening }),
    check: async (env) => {
      await timeOf(env, opening);
      return (await kind.shapeOf(env)) === shape ? [] : ['the tables are not those of a store whose migrations were let be'];
    },
  };
}

async function backup(_kind: Kind, env: Env, good: string): Promise<Round> {
  await whole(env, ['restore', good]);
  const file = join(temporaryFolder('killed-backup'), 'newspaper');
  const time = await whole(env, ['backup', file]);
  return {
    time,
    killable: async () => ({ env, args: ['backup', file] }),
    check: async () => {
      const wrong: string[] = [];
      if (!isSame(await partsOf(file), await partsOf(good))) wrong.push('the file that stood there is not whole any more');
      await whole(env, ['backup', file]);
      if (!isSame(await partsOf(file), await partsOf(good))) wrong.push('the next backup is not whole');
      if (['.part', '.rows'].some((leftover) => existsSync(file + leftover))) wrong.push('the next backup leaves something behind');
      return wrong;
    },
  };
}

async function restore(kind: Kind, reference: Env, good: string): Promise<Round> {
  const time = await whole(reference, ['restore', good]);
  const again = join(temporaryFolder('killed-restore'), 'newspaper');
  return {
    time,
    killable: async () => {
      const env = await kind.fresh();
      await timeOf(env, opening);
      return { env, args: ['restore', good] };
    },
    check: async (env) => {
      // Refused by a store that is not empty: then it has to be full.
      await timeOf(env, ['restore', good]);
      await whole(env, ['backup', again]);
      return isSame(await partsOf(again), await partsOf(good)) ? [] : ['the store is not what was backed up'];
    },
  };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The sums of all tables and files, in one order. @throws when the backup is damaged */
const partsOf = async (file: string) => Object.entries((await readArchive(file)).parts).sort(([one], [other]) => (one < other ? -1 : 1));

const runIn = ({ DATA_DIR, ...env }: Env, args: string[], killAfter?: number) => run(DATA_DIR!, args, { env, killAfter });

async function timeOf(env: Env, args: string[]): Promise<number> {
  const began = performance.now();
  await runIn(env, args);
  return performance.now() - began;
}

/** @returns milliseconds @throws when the command does not end well */
async function whole(env: Env, args: string[]): Promise<number> {
  const began = performance.now();
  const { code, stderr } = await runIn(env, args);
  if (code !== 0) throw new Error(`${args.join(' ')} did not end well: ${stderr}`);
  return performance.now() - began;
}

const inFile = (): Kind => ({
  name: 'SQLite',
  fresh: async () => ({ DATA_DIR: temporaryFolder('killed') }),
  async shapeOf({ DATA_DIR }) {
    const client = createClient({ url: `file:${join(DATA_DIR!, 'trang-nhat.db')}` });
    try {
      const { rows: health } = await client.execute('PRAGMA integrity_check');
      const { rows } = await client.execute("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name");
      return JSON.stringify([health, rows]);
    } finally {
      client.close();
    }
  },
});

function inPostgres(postgres: Postgres): Kind {
  let count = 0;
  const ask = async (url: string, sql: string): Promise<unknown[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  return {
    name: 'PostgreSQL',
    async fresh() {
      const name = `killed_${(count += 1)}`;
      await ask(postgres.url, `CREATE DATABASE ${name}`);
      return { DATA_DIR: temporaryFolder('killed'), DATABASE_URL: postgres.url.replace(/[^/]+$/, name) };
    },
    async shapeOf({ DATABASE_URL }) {
      const columns = `SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns
                       WHERE table_schema = 'public' ORDER BY 1, 2`;
      const indexes = `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`;
      const constraints = `SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1`;
      return JSON.stringify(await Promise.all([columns, indexes, constraints].map((sql) => ask(DATABASE_URL!, sql))));
    },
  };
}
