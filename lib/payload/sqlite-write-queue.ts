import { createClient, LibsqlError, type Client, type Config, type InStatement, type Transaction } from '@libsql/client';

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
 *
 * @param longestWait milliseconds, for another writer: of this process (the queue) or of another one (SQLite's own lock)
 */
export async function queueWrites(client: Client, config: Config, longestWait = 10_000): Promise<void> {
  const read = client.execute.bind(client) as Client['execute'];
  const openWriter = async (): Promise<Client> => {
    const opened = createClient(config);
    await opened.execute('PRAGMA cache_size = -65536');
    await opened.execute(`PRAGMA busy_timeout = ${longestWait}`);
    return opened;
  };
  let writer = await openWriter();
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

  /**
   * A statement that met SQLite's lock goes on as far as SQLite knows, since libsql resets it only when the garbage collector
   * takes it: until then each COMMIT of its connection fails ("SQL statements in progress"), and is then such a statement too.
   */
  const reopenAfter = async (error: unknown): Promise<void> => {
    if (!(error instanceof LibsqlError && error.code.startsWith('SQLITE_BUSY'))) return;
    const left = writer;
    writer = await openWriter();
    left.close();
  };

  const write = async <T>(run: () => Promise<T>): Promise<T> => {
    const end = await takeTurn();
    try {
      return await run();
    } catch (error) {
      await reopenAfter(error);
      throw error;
    } finally {
      end();
    }
  };

  const begin = async (): Promise<Transaction> => {
    const end = await takeTurn();
    try {
      await writer.execute('BEGIN IMMEDIATE');
    } catch (error) {
      await reopenAfter(error).finally(end);
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
        await reopenAfter(error);
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
