import { spawn, type ChildProcess } from 'node:child_process';
import { freePort } from './free-port';
import { separately } from './separately';
import { endOf } from './server-process';

/** What Node is given, as in package.json: with more room for what is young, a page is made in four fifths of the time. */
export const startArguments = ['--max-semi-space-size=64', 'commands/run.mjs', 'start'];

/** A running newspaper, started as an operator starts it. */
export class Portal {
  /** All that it has said on its terminal. */
  said = '';

  private constructor(
    readonly origin: string,
    readonly process: ChildProcess,
  ) {}

  /** Resolves once it answers. @param project the folder of the newspaper, this one unless told otherwise @throws with what it has said when it ends before */
  static async start(env: Record<string, string>, port?: number, project = '.'): Promise<Portal> {
    port ??= await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const inherited = Object.fromEntries(['PATH', 'HOME', 'TMPDIR', 'LANG'].map((name) => [name, process.env[name]]));
    const child = spawn(process.execPath, startArguments, {
      ...separately,
      cwd: project,
      env: { ...inherited, NODE_ENV: 'production', PORT: String(port), DEMO_CONTENT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const portal = new Portal(origin, child);
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (portal.said += text));
    for (;;) {
      if (child.exitCode !== null) throw new Error(`The portal ended with code ${child.exitCode}: ${portal.said}`);
      const answer = await fetch(`${origin}/en`).catch(() => null);
      if (answer?.ok) return portal;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  async status(path: string): Promise<number> {
    const answer = await fetch(this.origin + path, { redirect: 'manual' });
    await answer.arrayBuffer();
    return answer.status;
  }

  get isRunning(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    await endOf(this.process, signal);
  }
}
