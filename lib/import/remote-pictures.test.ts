import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RemotePictures } from './remote-pictures';

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/moved.jpg') response.writeHead(302, { location: '/picture.jpg' }).end();
    else if (request.url === '/loop.jpg') response.writeHead(302, { location: '/loop.jpg' }).end();
    else if (request.url === '/page.jpg') response.writeHead(200, { 'content-type': 'text/html' }).end('<script>');
    else if (request.url === '/endless.jpg') {
      response.writeHead(200, { 'content-type': 'image/jpeg' });
      const part = Buffer.alloc(1024 * 1024);
      const send = (): void => {
        while (!response.destroyed && response.write(part));
        response.once('drain', send);
      };
      send();
    } else response.writeHead(200, { 'content-type': 'image/jpeg' }).end('a picture');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server.close());

describe('RemotePictures', () => {
  const trusting = () => new RemotePictures({ allowIPAddressList: ['127.0.0.1'] });

  it('fetches a picture, also where it has moved to, and deletes it when closed', async () => {
    const pictures = trusting();
    const file = await pictures.fetch(`${origin}/moved.jpg`);
    expect(await readFile(file, 'utf8')).toBe('a picture');
    expect(file).toMatch(/\.jpg$/);
    await pictures.close();
    await expect(readFile(file)).rejects.toThrow();
  });

  it.each(['http://127.0.0.1', 'http://localhost', 'http://[::1]', 'http://10.0.0.1', 'http://169.254.169.254'])(
    'does not ask %s, which is not public',
    async (host) => {
      const port = new URL(origin).port;
      await expect(new RemotePictures().fetch(`${host}:${port}/picture.jpg`)).rejects.toThrow(/is not a public address/);
    },
  );

  it.each([
    ['/page.jpg', /not a picture/],
    ['/loop.jpg', /answered 302/],
    ['/endless.jpg', /larger than 25 MB/],
  ])('refuses %s with a reason', async (path, reason) => {
    await expect(trusting().fetch(origin + path)).rejects.toThrow(reason);
  });
});
