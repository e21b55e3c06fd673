import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { installFromDebian, isRoot } from '@/deploy/on-one-machine/debian';
import { freePort } from '@/deploy/on-one-machine/free-port';

/** A server that is measured. */
export type Measured = { name: string; origin: string; pid: number; end: () => void };

export type Encoding = 'gzip' | 'br';

/** A page as a server that knows nothing else sends it. */
export type StaticPage = { path: string; html: Buffer };

export const temporaryFolder = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `trang-nhat-bench-${name}-`));
  // nginx and Varnish work as somebody else.
  chmodSync(folder, 0o755);
  return folder;
};

/** A page as it comes over the wire, unpacked by nobody. @throws when it is not answered with 200 */
export async function fetchPage(origin: string, path: string, headers: Record<string, string> = {}): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(origin + path, { headers, agent: false }, (answer) => {
      if (answer.statusCode === 200) resolve(buffer(answer));
      else reject(new Error(`${origin}${path} answered ${answer.statusCode}`));
    }).on('error', reject);
  });
}

async function started(name: string, origin: string, child: ChildProcess): Promise<Measured> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${name} ended with code ${child.exitCode}.`);
    const answers = await new Promise((resolve) => get(origin, { agent: false }, resolve).on('error', () => resolve(null)));
    if (answers) return { name, origin, pid: child.pid!, end: () => child.kill() };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Writes each page in each encoding, as the page cache compresses it. @returns the folder */
function writeStatic(pages: readonly StaticPage[]): string {
  const folder = temporaryFolder('static');
  const compress: Record<Encoding, (html: Buffer) => Buffer> = {
    gzip: (html) => gzipSync(html, { level: 7 }),
    br: (html) => brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  };
  for (const encoding of ['gzip', 'br'] as const) {
    mkdirSync(join(folder, encoding));
    for (const { path, html } of pages) writeFileSync(join(folder, encoding, path), compress[encoding](html));
  }
  return folder;
}

/** Says the same as the portal's page cache, so that the bytes on the wire are the same. */
const staticHeaders = {
  'content-language': 'en',
  vary: 'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept-Encoding, Save-Data',
  'content-type': 'text/html; charset=utf-8',
  etag: 'W/"P59JJ9-M_gX2YM_oAe6lVt"',
  'cache-control': 'max-age=0, must-revalidate, s-maxage=3600, stale-while-revalidate=82800',
};

/** A bare Node server that sends pages from memory. */
export async function startBareNode(pages: readonly StaticPage[]): Promise<Measured> {
  const folder = writeStatic(pages);
  const port = await freePort();
  const program = `
    const { createServer } = require('node:http');
    const { readFileSync, readdirSync } = require('node:fs');
    const read = (encoding) => new Map(readdirSync('${folder}/' + encoding).map((name) => ['/' + name, readFileSync('${folder}/' + encoding + '/' + name)]));
    const pages = { gzip: read('gzip'), br: read('br') };
    const headers = ${JSON.stringify(staticHeaders)};
    createServer((request, response) => {
      const encoding = request.headers['accept-encoding'] === 'br' ? 'br' : 'gzip';
      const body = pages[encoding].get(request.url);
      if (!body) return response.writeHead(404).end();
      response.writeHead(200, { ...headers, 'content-encoding': encoding, 'content-length': body.length });
      response.end(body);
    }).listen(${port}, '127.0.0.1');`;
  return started('bare Node', `http://127.0.0.1:${port}`, spawn(process.execPath, ['-e', program], { stdio: 'inherit' }));
}

/** Debian's nginx with the same pages, compressed beforehand. */
export async function startNginx(pages: readonly StaticPage[]): Promise<Measured> {
  if (!existsSync('/usr/sbin/nginx')) installFromDebian('nginx-light');
  const folder = writeStatic(pages);
  // By this Varnish sees whether who is behind it is there.
  writeFileSync(join(folder, 'gzip', 'robots.txt'), '');
  const port = await freePort();
  const said = Object.entries(staticHeaders).filter(([name]) => !['content-type', 'etag'].includes(name));
  const configuration = `
    ${isRoot ? 'user root;' : ''} daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/errors; events {}
    http {
      access_log off; default_type 'text/html; charset=utf-8'; open_file_cache max=100; keepalive_requests 1000000000;
      client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
      map $http_accept_encoding $encoding { default gzip; br br; }
      server {
        listen 127.0.0.1:${port};
        root ${folder}/$encoding;
        add_header content-encoding $encoding;
        ${said.map(([name, value]) => `add_header ${name} '${value}';`).join(' ')}
      }
    }`;
  writeFileSync(join(folder, 'nginx.conf'), configuration);
  const child = spawn('/usr/sbin/nginx', ['-e', join(folder, 'errors'), '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
  return started('nginx', `http://127.0.0.1:${port}`, child);
}

/** A build by Next alone, without anything of ours before it. @param application its folder, ours unless another is named */
export async function startNextAlone(dataDir: string, application = '.'): Promise<Measured> {
  const port = await freePort();
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    DATA_DIR: dataDir,
    PORT: String(port),
    SITE_URL: `http://127.0.0.1:${port}`,
  };
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', application, '-p', String(port)], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return started('next start', `http://127.0.0.1:${port}`, child);
}

/** Kilobytes that a process has in memory now, or has had at most, without its children: proc(5). */
export function memoryOf(pid: number, when: 'now' | 'most' = 'now'): number {
  const line = { now: /VmRSS:\s+(\d+)/, most: /VmHWM:\s+(\d+)/ }[when];
  return Number(line.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
}
