import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { connect } from 'node:net';

/** Ends a process, and waits until it has. */
export async function endOf(child: ChildProcess | null, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

/** Whether anybody takes connections on a port of this machine. */
function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (is: boolean): void => {
      socket.destroy();
      resolve(is);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

/** A server on a port of its own, with a folder that goes with it, which can be killed and started again. */
export abstract class ServerProcess {
  #process: ChildProcess | null = null;

  protected constructor(
    readonly port: number,
    readonly folder: string,
  ) {}

  protected abstract launch(): ChildProcess;

  /** Starts it, or starts it again on its port; resolves when it takes connections. @throws when it ends instead */
  async resume(): Promise<void> {
    const child = (this.#process = this.launch());
    while (!(await isListening(this.port))) {
      if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with code ${child.exitCode}.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async kill(): Promise<void> {
    await endOf(this.#process, 'SIGKILL');
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
