import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { demoAccountFile } from '@/lib/demo/account';
import { Edge } from './edge';
import { freePort } from './free-port';
import { Portal } from './portal';
import { Postgres } from './postgres';
import { Redis } from './redis';
import { S3 } from './s3';

type Settings = {
  instances?: number;
  /** Where readers come: Varnish. */
  port?: number;
  env?: Record<string, string>;
};

/**
 * A newspaper of several instances as it stands on several machines, on this one: PostgreSQL, Redis and an S3-compatible
 * server, the instances with nothing in common but these, and Varnish before them.
 */
export class SeveralInstances {
  readonly folder = mkdtempSync(join(tmpdir(), 'trang-nhat-instances-'));
  readonly portals: Portal[] = [];
  readonly secret: string;
  #ports: number[] = [];
  edge!: Edge;

  private constructor(
    readonly postgres: Postgres,
    readonly redis: Redis,
    readonly s3: S3,
    readonly port: number,
    readonly env: Record<string, string>,
  ) {
    this.secret = env.PAYLOAD_SECRET ?? randomBytes(32).toString('hex');
  }

  /** Resolves when readers are answered. */
  static async start(
    { instances = 2, port, env = {} }: Settings = {},
    say: (step: string) => void = () => undefined,
  ): Promise<SeveralInstances> {
    say('PostgreSQL, Redis and S3');
    const servers = [await Postgres.start(), await Redis.start(), await S3.start()] as const;
    const all = new SeveralInstances(...servers, port ?? (await freePort()), env);
    try {
      for (let count = 0; count < instances; count += 1) all.#ports.push(await freePort());
      say(`Varnish on port ${all.port}`);
      all.edge = await Edge.varnish(all.#ports, all.port);
      say(`${instances} instances`);
      await Promise.all(all.#ports.map((_, index) => all.startInstance(index)));
      // Varnish looks once a second whether they are there, and answers 503 by itself until it has seen one.
      while ((await all.edge.ask('/robots.txt')).status !== 200) await wait(50);
      return all;
    } catch (error) {
      await all.stop();
      throw error;
    }
  }

  /** Starts an instance, or starts it again. @param project its folder, this one unless another version stands elsewhere */
  async startInstance(index: number, project?: string): Promise<void> {
    const own = {
      DATA_DIR: this.dataDirOf(index),
      EDGE_PURGE_URL: `http://127.0.0.1:${this.port}`,
      SITE_URL: `http://localhost:${this.port}`,
    };
    this.portals[index] = await Portal.start({ ...this.shared, ...own, ...this.env }, this.#ports[index], project);
  }

  /** What all instances have in common, and a command that works on their newspaper. */
  get shared(): Record<string, string> {
    return { DATABASE_URL: this.postgres.url, REDIS_URL: this.redis.url, ...this.s3.env, PAYLOAD_SECRET: this.secret };
  }

  /** What each has for itself. */
  dataDirOf(index: number): string {
    return join(this.folder, `data-${index + 1}`);
  }

  /** Of those that have filled the store with the demonstration newspaper, one as a rule: there its account is. */
  get dataDirsWithAccount(): string[] {
    return this.portals.map((_, index) => this.dataDirOf(index)).filter((dataDir) => existsSync(join(dataDir, demoAccountFile)));
  }

  async stop(): Promise<void> {
    await Promise.all(this.portals.map((portal) => portal?.end()));
    await this.edge?.stop();
    for (const server of [this.s3, this.redis, this.postgres]) await server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
