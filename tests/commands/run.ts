import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createClient, type Value } from '@libsql/client';

export type Outcome = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string };

export type RunOptions = {
  env?: Record<string, string>;
  /** What the command reads from standard input. */
  input?: string;
  /** Called with everything that the command has said so far; true kills it at once, as a power cut would. */
  killWhen?: (stdout: string) => boolean;
  /** Milliseconds after which it is killed so, wherever it is. */
  killAfter?: number;
};

/** Runs a command of the newspaper in a process of its own, with a store of its own, as `npm run` does: in the project's folder, where tests and measurements run. */
export function run(dataDir: string, args: string[], { env = {}, input = '', killWhen, killAfter }: RunOptions = {}): Promise<Outcome> {
  const inherited = Object.fromEntries(['PATH', 'HOME', 'TMPDIR', 'LANG'].map((name) => [name, process.env[name]]));
  const child = spawn(process.execPath, ['commands/run.mjs', ...args], {
    env: { ...inherited, NODE_ENV: 'development', DEMO_CONTENT: '0', DATA_DIR: dataDir, ...env },
  });
  if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (killWhen?.(stdout)) child.kill('SIGKILL');
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  // A command that does not read its input closes it.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

export type ReportedRefusal = { place: string; scope: string; reason: string };

export type ImportReport = Outcome & {
  counts: { created: number; updated: number; unchanged: number; refused: number };
  skipped: Record<string, number>;
  refusals: ReportedRefusal[];
};

/** Imports, and reads the summary as an operator does. */
export async function runImport(dataDir: string, source: string, ...flags: string[]): Promise<ImportReport> {
  return readReport(await run(dataDir, ['import', source, ...flags]));
}

function readReport(outcome: Outcome): ImportReport {
  const count = (name: string) => Number(new RegExp(`^  ${name} +(\\d+)$`, 'm').exec(outcome.stdout)?.[1] ?? Number.NaN);
  return {
    ...outcome,
    counts: { created: count('created'), updated: count('updated'), unchanged: count('unchanged'), refused: count('refused') },
    skipped: Object.fromEntries(
      [...outcome.stdout.matchAll(/^ {2}skipped +(\d+) \((.+)\)$/gm)].map(([, number, kind]) => [kind!, Number(number)]),
    ),
    refusals: [...outcome.stdout.matchAll(/^ {2}(\S.*) \[(article|figure|field)\] (.+)$/gm)].map(([, place, scope, reason]) => ({
      place: place!,
      scope: scope!,
      reason: reason!,
    })),
  };
}

/** Rows of the store's SQLite file; the newspaper's own code has no part in reading them. */
export async function rows(dataDir: string, sql: string): Promise<Record<string, Value>[]> {
  const client = createClient({ url: `file:${join(dataDir, 'trang-nhat.db')}` });
  try {
    const result = await client.execute(sql);
    return result.rows.map((row) => Object.fromEntries(result.columns.map((column) => [column, row[column]!])));
  } finally {
    client.close();
  }
}

const contentTables = [
  ...['articles', 'articles_texts', 'articles_rels', '_articles_v', '_articles_v_texts', '_articles_v_rels'],
  ...['media', 'media_locales', 'sections', 'sections_locales', 'topics', 'topics_locales', 'authors', 'authors_locales'],
];

/** Everything that an import could have changed, times of change included. */
export async function dumpContent(dataDir: string): Promise<Record<string, Record<string, Value>[]>> {
  const dump: Record<string, Record<string, Value>[]> = {};
  for (const table of contentTables) dump[table] = await rows(dataDir, `SELECT * FROM "${table}" ORDER BY 1, 2, 3`);
  return dump;
}
