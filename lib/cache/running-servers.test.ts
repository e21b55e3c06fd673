import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announceServer, expirePath, isInternalRequest, tellRunningServers } from './running-servers';

let dataDir: string;
const servers: Server[] = [];
const warnings = vi.spyOn(console, 'warn').mockImplementation(() => {});

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'trang-nhat-run-'));
  vi.stubEnv('DATA_DIR', dataDir);
  warnings.mockClear();
});

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
  rmSync(dataDir, { recursive: true, force: true });
});

type Heard = { url: string | undefined; body: string; internal: boolean };

/** A server that answers `status` to everything and remembers what it heard. */
async function serverThatAnswers(status: number): Promise<{ port: number; heard: Heard[] }> {
  const heard: Heard[] = [];
  const remember = async (request: IncomingMessage) => {
    const headers = new Headers({ authorization: request.headers.authorization ?? '' });
    heard.push({ url: request.url, body: await text(request), internal: isInternalRequest(headers) });
  };
  const server = createServer((request, response) => {
    void remember(request).then(() => response.writeHead(status).end());
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, heard };
}

/** A port that nobody listens on, as a killed server leaves it. */
async function closedPort(): Promise<number> {
  const { port } = await serverThatAnswers(200);
  await new Promise((resolve) => servers.pop()!.close(resolve));
  return port;
}

const noteOf = (port: number) => join(dataDir, 'run', `${port}.json`);

describe('tellRunningServers', () => {
  it('tells a server that announced itself, with a token that it knows', async () => {
    const { port, heard } = await serverThatAnswers(204);
    announceServer(port);
    await tellRunningServers(['article:7', 'site']);
    expect(heard).toEqual([{ url: expirePath, body: '{"tags":["article:7","site"]}', internal: true }]);
    expect(warnings).not.toHaveBeenCalled();
    expect(existsSync(noteOf(port))).toBe(true);
  });

  it('removes the note of a server that is not there, whoever has its process id today, and tells the others', async () => {
    const { port, heard } = await serverThatAnswers(204);
    announceServer(port);
    const dead = await closedPort();
    writeFileSync(noteOf(dead), JSON.stringify({ port: dead, pid: process.pid }));
    await tellRunningServers(['site']);
    expect(existsSync(noteOf(dead))).toBe(false);
    expect(heard).toHaveLength(1);
    expect(warnings).not.toHaveBeenCalled();
  });

  it('warns of a server that answers wrongly, and goes on', async () => {
    const { port } = await serverThatAnswers(503);
    announceServer(port);
    await tellRunningServers(['site']);
    expect(warnings).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(`^The server on port ${port} answered 503 .*\\.$`));
    expect(existsSync(noteOf(port))).toBe(true);
  });

  it('passes over a note that cannot be read, and needs none', async () => {
    await tellRunningServers(['site']);
    mkdirSync(join(dataDir, 'run'));
    writeFileSync(join(dataDir, 'run', '3000.json'), '{"po');
    await tellRunningServers(['site']);
    expect(warnings).not.toHaveBeenCalled();
  });
});
