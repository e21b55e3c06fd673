import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { run } from '../commands/run';
import { bodyOfText } from '../fixtures/body-of-text';
import type { Answer, Asked, Edge } from '@/deploy/on-one-machine/edge';
import { Portal } from '@/deploy/on-one-machine/portal';
import { freePort } from '@/deploy/on-one-machine/free-port';

const account = { email: 'chief@bao.example', password: 'mật khẩu để thử' };

/** Milliseconds after a change within which the portal may tell the cache of it again. */
const echo = 3600;
const patience = { timeout: 20_000, interval: 100 };

type Story = { id: number; address: string };

/** A newspaper behind a cache; its editor works through the cache as everybody does. */
export class EdgeNewspaper {
  #lastChange = 0;

  private constructor(
    readonly folder: string,
    readonly edge: Edge,
    readonly portal: Portal,
    readonly token: string,
    readonly section: number,
  ) {}

  static async open(start: (portalPort: number) => Promise<Edge>): Promise<EdgeNewspaper> {
    const folder = mkdtempSync(join(tmpdir(), 'trang-nhat-edge-'));
    const dataDir = join(folder, 'data');
    const made = await run(dataDir, ['user', 'create', '--email', account.email, '--role', 'editor-in-chief'], { input: account.password });
    expect(made).toMatchObject({ code: 0 });
    const port = await freePort();
    const edge = await start(port);
    let portal: Portal | undefined;
    try {
      portal = await Portal.start({ DATA_DIR: dataDir, SITE_URL: edge.origin, EDGE_PURGE_URL: edge.origin }, port);
      await vi.waitUntil(async () => (await edge.ask('/')).status === 200, patience);
      const { token } = await sent<{ token: string }>(edge, '/api/users/login', { body: account });
      const newSection = (name: string, slug: string) =>
        sent<{ doc: { id: number } }>(edge, '/api/sections?locale=vi', { token, body: { name, slug } });
      await newSection('Văn hóa', 'van-hoa');
      const { doc } = await newSection('Thể thao', 'the-thao');
      return new EdgeNewspaper(folder, edge, portal, token, doc.id);
    } catch (error) {
      await portal?.end('SIGKILL');
      await edge.stop();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.portal.end('SIGKILL');
    await this.edge.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  ask(path: string, asked?: Asked): Promise<Answer> {
    return this.edge.ask(path, asked);
  }

  /** The title of a page, or of each story in a list. */
  async shows(path: string, title: string): Promise<boolean> {
    const { status, text } = await this.ask(path, { headers: { 'accept-encoding': 'br' } });
    return status === 200 && text.includes(title);
  }

  async write(title: string, data: object = {}): Promise<Story> {
    const story = {
      language: 'vi',
      format: 'standard',
      title,
      sapo: 'Sapo của bài.',
      body: bodyOfText('Thân bài.'),
      section: this.section,
    };
    const body = { ...story, publishedAt: new Date().toISOString(), _status: 'published', ...data };
    const { doc } = await this.#change<{ doc: { id: number; slug: string } }>('/api/articles?depth=0', { body });
    return { id: doc.id, address: `/the-thao/${doc.slug}-${doc.id}` };
  }

  /** Resolves when the save has been answered. */
  async change({ id }: Story, body: object): Promise<void> {
    await this.#change(`/api/articles/${id}?depth=0`, { method: 'PATCH', body });
  }

  /** A question with the session that a browser has after signing in. */
  get signedIn(): Asked {
    return { headers: { cookie: `payload-token=${this.token}` } };
  }

  async shareLink({ id }: Story): Promise<string> {
    const { address } = await sent<{ address: string }>(this.edge, `/api/articles/${id}/share-link`, {
      token: this.token,
      body: { hours: 1 },
    });
    return new URL(address).pathname;
  }

  /** Waits until the cache gives a page by itself, and will not be told again of what was changed before. */
  async isKept(path: string, headers: Record<string, string> = { 'accept-encoding': 'br' }): Promise<Answer> {
    let answer!: Answer;
    await expect
      .poll(async () => {
        answer = await this.ask(path, { headers });
        return Date.now() > this.#lastChange + echo && answer.headers['x-cache'];
      }, patience)
      .toBe('HIT');
    return answer;
  }

  async #change<T>(path: string, { method, body }: { method?: string; body: object }): Promise<T> {
    const answer = await sent<T>(this.edge, path, { method, token: this.token, body });
    this.#lastChange = Date.now();
    return answer;
  }
}

type Sent = { method?: string; token?: string; body: object };

async function sent<T>(edge: Edge, path: string, { method = 'POST', token, body }: Sent): Promise<T> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `JWT ${token}` }) };
  const text = JSON.stringify(body);
  const answer = await edge.ask(path, { method, headers: { ...headers, 'content-length': String(Buffer.byteLength(text)) }, body: text });
  expect(answer.status, `${method} ${path}: ${answer.text.slice(0, 500)}`).toBeLessThan(300);
  return JSON.parse(answer.text) as T;
}
