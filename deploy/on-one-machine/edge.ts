import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { installFromDebian, isRoot } from './debian';
import { freePort } from './free-port';
import { separately } from './separately';
import { endOf } from './server-process';

/** Tests and measurements run in the project's folder. */
const deploy = 'deploy';

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };

export type Asked = {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** The address that it is asked from; all of 127.0.0.0/8 is this machine. */
  from?: string;
};

/** A shipped configuration with the tests' ports and folders in the place of its own. @throws where it has none of them any more */
function withValues(file: string, values: Record<string, string>): string {
  return Object.entries(values).reduce(
    (text, [shipped, ours]) => {
      if (!text.includes(shipped)) throw new Error(`${file} does not say "${shipped}" any more.`);
      return text.replaceAll(shipped, ours);
    },
    readFileSync(file, 'utf8'),
  );
}

/** A cache of Debian's before the portal, with the configuration that operators get. */
export class Edge {
  readonly origin: string;

  private constructor(
    readonly port: number,
    readonly folder: string,
    readonly process: ChildProcess,
  ) {
    this.origin = `http://127.0.0.1:${port}`;
  }

  /** @param portals the port of the one instance that it stands before, or of each */
  static async varnish(portals: number | readonly number[], port?: number): Promise<Edge> {
    if (!existsSync('/usr/sbin/varnishd') || !existsSync('/usr/share/doc/varnish-modules')) installFromDebian('varnish', 'varnish-modules');
    const folder = newFolder('varnish');
    port ??= await freePort();
    copyFileSync(join(deploy, 'varnish/portal.vcl'), join(folder, 'portal.vcl'));
    writeFileSync(join(folder, 'portal-address.vcl'), portalAddresses([portals].flat()));
    const where = ['-a', `127.0.0.1:${port}`, '-n', join(folder, 'run'), '-p', `vcl_path=${folder}`, '-f', join(folder, 'portal.vcl')];
    return Edge.#started(port, folder, '/usr/sbin/varnishd', ['-F', ...where, '-p', 'timeout_linger=0.001', '-s', 'malloc,64m']);
  }

  static async nginx(portalPort: number): Promise<Edge> {
    if (!existsSync('/usr/sbin/nginx')) installFromDebian('nginx-light');
    const [folder, port, inside] = [newFolder('nginx'), await freePort(), await freePort()];
    const portal = withValues(join(deploy, 'nginx/portal.conf'), {
      'listen 80;': `listen 127.0.0.1:${port};`,
      '127.0.0.1:3000': `127.0.0.1:${portalPort}`,
      '127.0.0.1:8090': `127.0.0.1:${inside}`,
      '/var/cache/nginx': join(folder, 'cache'),
    });
    writeFileSync(join(folder, 'portal.conf'), portal);
    mkdirSync(join(folder, 'cache'));
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
    const main = [
      ...(isRoot ? ['user root;'] : []),
      `daemon off; pid ${folder}/pid; error_log ${folder}/errors; worker_processes 2; events {}`,
      `http { access_log off; include /etc/nginx/mime.types; ${temporary.join(' ')} include ${folder}/portal.conf; }`,
    ];
    writeFileSync(join(folder, 'nginx.conf'), main.join('\n'));
    return Edge.#started(port, folder, '/usr/sbin/nginx', ['-e', join(folder, 'errors'), '-c', join(folder, 'nginx.conf')]);
  }

  static async #started(port: number, folder: string, program: string, args: string[]): Promise<Edge> {
    const child = spawn(program, args, { ...separately, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    const edge = new Edge(port, folder, child);
    for (;;) {
      if (child.exitCode !== null) throw new Error(`${program} ended with code ${child.exitCode}: ${said}`);
      if (await edge.ask('/robots.txt').catch(() => null)) return edge;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** What it answers, with the body as it reads. */
  async ask(path: string, { method = 'GET', headers, body, from }: Asked = {}): Promise<Answer> {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request(this.origin + path, { method, headers, agent: false, localAddress: from, timeout: 30_000 }, resolve);
      sent.on('timeout', () => sent.destroy(new Error(`${path} was not answered`)));
      sent.on('error', reject).end(body);
    });
    return {
      status: answer.statusCode!,
      headers: answer.headers,
      text: unpacked(await buffer(answer), answer.headers['content-encoding']),
    };
  }

  async stop(): Promise<void> {
    await endOf(this.process, 'SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The shipped file with a backend for each instance, as its first lines tell an operator to write it. */
function portalAddresses(ports: readonly number[]): string {
  const file = join(deploy, 'varnish/portal-address.vcl');
  const shipped = readFileSync(file, 'utf8');
  const backend = /^backend portal_1 \{$[\s\S]*?^\}$/m.exec(shipped)?.[0];
  const added = /(^.*add_backend\(portal_1\);\n)+/m.exec(shipped)?.[0];
  if (!backend?.includes('"3000"') || !added) throw new Error(`${file} has no backend on port 3000 that is added any more.`);
  const named = (text: string, index: number): string => text.replaceAll('portal_1', `portal_${index + 1}`);
  return shipped
    .replace(backend, () => ports.map((port, index) => named(backend, index).replace('"3000"', `"${port}"`)).join('\n\n'))
    .replace(added, () => ports.map((_, index) => named(added, index)).join(''));
}

function unpacked(body: Buffer, encoding: string | undefined): string {
  if (body.length === 0) return '';
  return (encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body).toString();
}

function newFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `trang-nhat-${name}-`));
  // Its workers run as somebody else.
  chmodSync(folder, 0o755);
  return folder;
}
