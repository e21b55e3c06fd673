import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, type RequestOptions } from 'node:https';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { useAgent, type RequestFilteringAgentOptions } from 'request-filtering-agent';

const largestPicture = 25 * 1024 * 1024;
const longestWait = 20_000;
const mostRedirects = 3;

const extensions: Record<string, string> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'image/avif': '.avif',
  'image/gif': '.gif',
};

/**
 * Fetches pictures from other servers into a folder of its own, for an import with `--fetch-media`.
 * Only from public addresses, whatever name or redirect leads there (the agent looks at the address that is connected
 * to), at most 25 MB and 20 seconds each, and only what the server calls a picture.
 */
export class RemotePictures {
  readonly #files = new Map<string, Promise<string>>();
  #folder: Promise<string> | undefined;

  constructor(readonly agentOptions: RequestFilteringAgentOptions = {}) {}

  /** The path of the fetched file. @throws Error with a sentence when it cannot be had */
  fetch(url: string): Promise<string> {
    let file = this.#files.get(url);
    if (!file) {
      file = this.#fetch(url);
      this.#files.set(url, file);
    }
    return file;
  }

  /** Deletes what was fetched. */
  async close(): Promise<void> {
    if (this.#folder) await rm(await this.#folder, { recursive: true, force: true });
  }

  async #fetch(url: string): Promise<string> {
    const answer = await this.#follow(url, mostRedirects);
    const type = (answer.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
    const extension = extensions[type];
    if (!extension) {
      answer.destroy();
      throw new Error(`The server calls it "${type || 'nothing'}", not a picture.`);
    }
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of answer as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > largestPicture) {
        answer.destroy();
        throw new Error(`It is larger than ${largestPicture / 1024 / 1024} MB.`);
      }
      parts.push(part);
    }
    this.#folder ??= mkdtemp(join(tmpdir(), 'trang-nhat-fetched-'));
    const name = basename(new URL(url).pathname).replace(/\.[^.]*$/, '') || 'picture';
    const file = join(
      await this.#folder,
      `${createHash('sha256').update(url).digest('hex').slice(0, 12)}-${name.replace(/[^\w-]+/g, '-').slice(0, 60)}${extension}`,
    );
    await writeFile(file, Buffer.concat(parts));
    return file;
  }

  async #follow(url: string, redirectsLeft: number): Promise<IncomingMessage> {
    const answer = await this.#ask(url);
    const status = answer.statusCode ?? 0;
    if (status === 200) return answer;
    answer.destroy();
    const { location } = answer.headers;
    if (status >= 300 && status < 400 && location && redirectsLeft > 0) return this.#follow(new URL(location, url).href, redirectsLeft - 1);
    throw new Error(`The server answered ${status}.`);
  }

  #ask(url: string): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const options: RequestOptions = {
        agent: useAgent(url, this.agentOptions),
        signal: AbortSignal.timeout(longestWait),
        headers: { 'user-agent': 'TrangNhat-Import', accept: 'image/*' },
      };
      const request = url.startsWith('https:') ? get(url, options, resolve) : getPlain(url, options, resolve);
      // The agent's own words are about a look-up; the operator needs to know which address is meant.
      const isRefused = (error: Error) => /not allowed/.test(error.message);
      request.on('error', (error) => reject(isRefused(error) ? new Error(`${new URL(url).hostname} is not a public address.`) : error));
    });
  }
}
