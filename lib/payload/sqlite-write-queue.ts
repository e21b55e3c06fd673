import { createClient, type Client, type Config, type InStatement, type Transaction } from '@libsql/client';

/** Longest wait, in milliseconds, for another writer: of this process (the queue) or of another one (SQLite's own lock). */
const longestWait = 10_000;

const isWrite = (sql: string): boolean =>
  !/^\s*(select|pragma|explain|with\b(?!.*\b(insert|update|delete|replace\s+into)\b))\b/is.test(sql);

/**
 * Lets one write at a time into a SQLite file from this process, over one connection of its own.
 *
 * libsql runs its statements synchronously: a second writer that waits for SQLite's lock stops the event loop, so the
 * first one can never finish, and after the busy timeout the second fails. So writers wait here, where waiting costs nothing.
 *
 * libsql's own `transaction` also leaves its connection (two file descriptors) to the garbage collector and opens
 * another without the pragmas of the first; one connection that stays open has neither fault. Reads keep the
 * client's connection, and so never see what is not committed.
 */
export async function queueWrites(client: Client, config: Config): Promise<void> {
  const read = client.execute.bind(client) as Client['execute'];
  const writer = createClient(config);
  await writer.execute('PRAGMA cache_size = -65536');
  await writer.execute(`PRAGMA busy_timeout = ${longestWait}`);
  await read(`PRAGMA busy_timeout = ${longestWait}`);
  let lastTurn: Promise<void> = Promise.resolve();

  /** Resolves when it is the caller's turn, to the function that ends the turn. */
  const takeTurn = async (): Promise<() => void> => {
    const before = lastTurn;
    let end: () => void = () => {};
    lastTurn = new Promise((resolve) => (end = resolve));
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`Another write has kept the store busy for ${longestWait / 1000} seconds; nothing was saved. Try again.`)),
        longestWait,
      );
    });
    try {
      await Promise.race([before, tooLong]);
    } catch (error) {
      // Whoever queued behind this one waits for the writer that is still at work, not for one that gave up.
      void before.then(end);
      throw error;
    } finally {
      clearTimeout(timer);
    }
    return end;
  };

  const write = async <T>(run: () => Promise<T>): Promise<T> => {
    const end = await takeTurn();
    try {
      return await run();
    } finally {
      end();
    }
  };

  const begin = async (): Promise<Transaction> => {
    const end = await takeTurn();
    try {
      await writer.execute('BEGIN IMMEDIATE');
    } catch (error) {
      end();
      throw error;
    }
    let open = true;
    const finish = async (statement: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
      if (!open) return;
      open = false;
      try {
        await writer.execute(statement);
      } catch (error) {
        // Of some faults SQLite rolls back by itself (https://sqlite.org/lang_transaction.html §2.2), and has nothing to roll back then.
        if (statement === 'COMMIT') await writer.execute('ROLLBACK').catch(() => undefined);
        throw error;
      } finally {
        end();
      }
    };
    const execute = (statement: InStatement) => writer.execute(statement);
    return {
      execute,
      batch: async (statements) => {
        const results = [];
        for (const statement of statements)
          results.push(await execute(Array.isArray(statement) ? { sql: statement[0], args: statement[1] ?? [] } : statement));
        return results;
      },
      executeMultiple: (sql) => writer.executeMultiple(sql),
      commit: () => finish('COMMIT'),
      rollback: () => finish('ROLLBACK'),
      close: () => void finish('ROLLBACK'),
      get closed() {
        return !open;
      },
    };
  };

  const close = client.close.bind(client);
  Object.assign(client, {
    transaction: begin,
    execute: (statement: InStatement) =>
      isWrite(typeof statement === 'string' ? statement : statement.sql) ? write(() => writer.execute(statement)) : read(statement),
    batch: (...args: Parameters<Client['batch']>) => write(() => writer.batch(...args)),
    close: () => {
      writer.close();
      close();
    },
  });
}
