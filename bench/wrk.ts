import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';
import { installFromDebian } from '@/deploy/on-one-machine/debian';
import { separately } from '@/deploy/on-one-machine/separately';

/**
 * Requests in a second, milliseconds until an answer, how many were refused or not answered, and how many were answered after more
 * than two seconds.
 */
export type Load = { perSecond: number; p50: number; p99: number; failed: number; late: number; answers: number };

type Settings = {
  seconds: number;
  connections?: number;
  headers?: Record<string, string>;
  /** Each request as from another reader: what one may ask is limited. */
  fromManyReaders?: boolean;
  /** Paths that are asked for in turn, in the place of the one of the address. */
  paths?: readonly string[];
  /** With paths: milliseconds on average between an answer and the next question on the same connection. */
  pause?: number;
  /** Ends it before its time. */
  until?: AbortSignal;
};

/** The server has the first processor and who asks the last, so that neither takes the other's time; null where there is only one. */
export const processors = availableParallelism() > 1 ? { server: 0, asking: availableParallelism() - 1 } : null;

/** A command line that stays on one processor. */
export const pinned = (processor: number | undefined, command: readonly string[]): string[] =>
  processor === undefined ? [...command] : ['taskset', '-c', String(processor), ...command];

/** Moves all that a process does to one processor, or lets it go everywhere. */
export function pin(pid: number, processor: number | undefined): void {
  const all = `0-${availableParallelism() - 1}`;
  execFileSync('taskset', ['-acp', processor === undefined ? all : String(processor), String(pid)], { stdio: 'ignore' });
}

const milliseconds: Record<string, number> = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

/** How browsers ask at least. */
export const compressed = { 'accept-encoding': 'gzip' };

/** Asks an address as often as it answers, by Debian's wrk. @throws when nothing was answered */
export async function askConstantly(
  url: string,
  { seconds, connections = 32, headers = {}, fromManyReaders = false, paths = [], pause = 0, until }: Settings,
): Promise<Load> {
  if (!existsSync('/usr/bin/wrk')) installFromDebian('wrk');
  const said = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const script = fromManyReaders ? ['-s', 'bench/many-readers.lua'] : paths.length > 0 ? ['-s', 'bench/many-pages.lua'] : [];
  const wrk = ['wrk', '-t1', `-c${connections}`, `-d${seconds}s`, '--latency', ...script, ...said, url, '--', String(pause), ...paths];
  const [program, ...args] = pinned(processors?.asking, wrk);
  const child = spawn(program!, args, { ...separately, stdio: ['ignore', 'pipe', 'inherit'] });
  // It says then what it has counted so far.
  until?.addEventListener('abort', () => child.kill('SIGINT'));
  const output = await text(child.stdout);
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1] ?? 0);
  const latency = (share: string): number => {
    const [, value, unit = 'ms'] = new RegExp(`\\s${share}%\\s+([\\d.]+)(us|ms|s|m)`).exec(output) ?? [];
    return Number(value) * milliseconds[unit]!;
  };
  if (perSecond === 0) throw new Error(`${url} was not answered:\n${output}`);
  const [, refused = '0'] = /Non-2xx or 3xx responses: (\d+)/.exec(output) ?? [];
  // What it calls "timeout" was answered all the same.
  const [, connect = '0', read = '0', write = '0', late = '0'] =
    /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(output) ?? [];
  const failed = [refused, connect, read, write].reduce((sum, count) => sum + Number(count), 0);
  const [, answers = '0'] = /^\s*(\d+) requests in /m.exec(output) ?? [];
  return { perSecond, p50: latency('50'), p99: latency('99'), failed, late: Number(late), answers: Number(answers) };
}

/** What several loads together come to. */
export const totalOf = (loads: readonly Load[], figure: 'answers' | 'failed' | 'late'): number =>
  loads.reduce((sum, load) => sum + load[figure], 0);

type Share = { capacity: number; share: number } & Required<Pick<Settings, 'paths' | 'headers'>>;

/** Readers who are there at once. A server that has many to keep does less than one that few ask all the time. */
export const readersAtOnce = 3000;

/**
 * Readers who take a share of what a server can do: each reads for a while before asking again, and there are so many that
 * answers which take a little longer, because something else is done meanwhile, hardly change how much they ask for.
 */
export function readAtShare(url: string, { capacity, share, paths, headers }: Share): { stop: () => Promise<Load> } {
  const pause = Math.round((1000 * readersAtOnce) / (capacity * share));
  const over = new AbortController();
  // All at once, and so once only: three thousand connections are made in half a second in which nobody is answered.
  const load = askConstantly(url, { seconds: 3600, connections: readersAtOnce, pause, paths, headers, until: over.signal });
  return {
    stop() {
      over.abort();
      return load;
    },
  };
}
