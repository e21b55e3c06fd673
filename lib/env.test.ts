import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EnvironmentError, readEnvironment, readSecret } from './env';

function refusalOf(variables: Record<string, string>): string {
  try {
    readEnvironment(variables);
  } catch (error) {
    expect(error).toBeInstanceOf(EnvironmentError);
    return (error as Error).message;
  }
  throw new Error(`${JSON.stringify(variables)} was accepted`);
}

describe('readEnvironment', () => {
  it('needs no variable', () => {
    const dataDir = join(process.cwd(), 'data');
    expect(readEnvironment({})).toEqual({
      port: 3000,
      siteUrl: 'http://localhost:3000',
      dataDir,
      database: { kind: 'sqlite', url: `file:${join(dataDir, 'trang-nhat.db')}` },
      media: { kind: 'folder', path: join(dataDir, 'media') },
      demoContent: true,
      staging: false,
      requireSecondFactor: false,
      announce: { webSubHub: null, indexNow: null },
      edges: [],
      redisUrl: null,
      tracesTo: null,
      logFormat: 'text',
      metricsListen: null,
      smtpUrl: null,
      virusScanner: null,
    });
  });

  it('takes an empty value for none', () => {
    expect(readEnvironment({ PORT: '', SITE_URL: '', DATA_DIR: '', DATABASE_URL: '', PAYLOAD_SECRET: '', DEMO_CONTENT: '' })).toEqual(
      readEnvironment({}),
    );
  });

  it('takes every value that is given', () => {
    expect(
      readEnvironment({
        PORT: '8080',
        SITE_URL: 'https://bao.example/',
        DATA_DIR: '/srv/bao',
        DATABASE_URL: 'postgres://u:p@db/bao',
        PAYLOAD_SECRET: 'x'.repeat(32),
        DEMO_CONTENT: '0',
        STAGING: '1',
        WEBSUB_HUB_URL: 'https://hub.example/',
        INDEXNOW_KEY: 'a1b2c3d4-5e6f',
        INDEXNOW_URL: 'https://indexnow.example/indexnow',
        EDGE_PURGE_URL: 'http://127.0.0.1:6081, https://edge.example/',
        S3_BUCKET: 'bao-anh',
        S3_ENDPOINT: 'https://s3.example',
        S3_REGION: 'ap-southeast-1',
        S3_ACCESS_KEY_ID: 'bao',
        S3_SECRET_ACCESS_KEY: 'mật',
        REDIS_URL: 'rediss://:m%40t@redis.example:6380/2',
        METRICS_LISTEN: '[::]:9464',
        LOG_FORMAT: 'json',
        OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
        SMTP_URL: 'smtps://bao:m%40t@mail.example:465',
        VIRUS_SCANNER_URL: 'tcp://[::1]:3310',
      }),
    ).toEqual({
      port: 8080,
      siteUrl: 'https://bao.example',
      dataDir: '/srv/bao',
      database: { kind: 'postgres', url: 'postgres://u:p@db/bao' },
      media: {
        kind: 's3',
        bucket: 'bao-anh',
        endpoint: 'https://s3.example',
        region: 'ap-southeast-1',
        credentials: { accessKeyId: 'bao', secretAccessKey: 'mật' },
      },
      demoContent: false,
      staging: true,
      requireSecondFactor: false,
      announce: { webSubHub: 'https://hub.example/', indexNow: { key: 'a1b2c3d4-5e6f', url: 'https://indexnow.example/indexnow' } },
      edges: ['http://127.0.0.1:6081', 'https://edge.example'],
      redisUrl: 'rediss://:m%40t@redis.example:6380/2',
      tracesTo: 'http://collector:4318',
      logFormat: 'json',
      metricsListen: { host: '::', port: 9464 },
      smtpUrl: 'smtps://bao:m%40t@mail.example:465',
      virusScanner: { host: '::1', port: 3310 },
    });
  });

  it('tells all search engines by way of the shared address of IndexNow, unless told of another', () => {
    expect(readEnvironment({ INDEXNOW_KEY: 'a1b2c3d4' }).announce.indexNow?.url).toBe('https://api.indexnow.org/indexnow');
  });

  it('listens for Prometheus on this machine alone when only a port is given', () => {
    expect(readEnvironment({ METRICS_LISTEN: '9464' }).metricsListen).toEqual({ host: '127.0.0.1', port: 9464 });
  });

  it('keeps the database in DATA_DIR and puts the port into the address, unless told otherwise', () => {
    expect(readEnvironment({ DATA_DIR: '/srv/bao', PORT: '4000' })).toMatchObject({
      siteUrl: 'http://localhost:4000',
      database: { kind: 'sqlite', url: 'file:/srv/bao/trang-nhat.db' },
    });
    expect(readEnvironment({ DATA_DIR: 'elsewhere' }).dataDir).toBe(join(process.cwd(), 'elsewhere'));
    expect(readEnvironment({ DATABASE_URL: 'file:/tmp/bao.db' }).database).toEqual({ kind: 'sqlite', url: 'file:/tmp/bao.db' });
    expect(readEnvironment({ DATABASE_URL: 'postgresql://db/bao' }).database.kind).toBe('postgres');
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', '-1'],
    ['SITE_URL', 'bao.example'],
    ['SITE_URL', 'ftp://bao.example'],
    ['SITE_URL', 'https://bao.example/tin'],
    ['SITE_URL', 'https://bao.example?x'],
    ['SITE_URL', 'https://'],
    ['SITE_URL', 'https://bao.example:99999'],
    ['DEMO_CONTENT', 'yes'],
    ['DEMO_CONTENT', '2'],
    ['STAGING', 'true'],
    ['WEBSUB_HUB_URL', 'hub.example'],
    ['WEBSUB_HUB_URL', 'javascript:alert(1)'],
    ['INDEXNOW_KEY', 'short'],
    ['INDEXNOW_KEY', 'has spaces in it'],
    ['INDEXNOW_URL', 'ftp://indexnow.example'],
    ['METRICS_LISTEN', '70000'],
    ['METRICS_LISTEN', 'http://localhost:9464'],
    ['VIRUS_SCANNER_URL', '127.0.0.1:3310'],
    ['VIRUS_SCANNER_URL', 'tcp://clamav'],
    ['VIRUS_SCANNER_URL', 'unix://run/clamav/clamd.ctl'],
    ['S3_BUCKET', 'a bucket'],
    ['S3_ENDPOINT', 's3.example'],
    ['EDGE_PURGE_URL', '127.0.0.1:6081'],
    ['EDGE_PURGE_URL', 'http://127.0.0.1:6081/purge'],
    ['EDGE_PURGE_URL', 'http://127.0.0.1:6081 edge.example'],
  ])('refuses %s "%s" in one sentence that names both', (name, value) => {
    const message = refusalOf({ [name]: value });
    expect(message).toMatch(new RegExp(`^${name} must [^\\n]*\\.$`));
    expect(message).toContain(`"${value}"`);
  });

  it('finds a virus scanner at a socket file too', () => {
    expect(readEnvironment({ VIRUS_SCANNER_URL: 'unix:///run/clamav/clamd.ctl' }).virusScanner).toEqual({ path: '/run/clamav/clamd.ctl' });
  });

  it.each([
    ['DATABASE_URL', 'mysql://editor:matkhau@db/bao'],
    ['DATABASE_URL', 'postgres:// u:matkhau@db/bao'],
    ['PAYLOAD_SECRET', 'matkhau'],
    ['REDIS_URL', 'http://:matkhau@redis.example'],
    ['SMTP_URL', 'https://bao:matkhau@mail.example'],
    ['SMTP_URL', 'smtp://bao:matkhau@'],
    ['SMTP_URL', 'matkhau'],
  ])('names %s when it is wrong without repeating what it holds', (name, value) => {
    const message = refusalOf({ [name]: value });
    expect(message).toMatch(new RegExp(`^${name} must [^\\n]*\\.$`));
    expect(message).not.toContain('matkhau');
  });
});

describe('where uploads are kept', () => {
  it.each([
    [{ S3_ENDPOINT: 'https://s3.example' }, 'S3_BUCKET'],
    [{ S3_BUCKET: 'bao', S3_ACCESS_KEY_ID: 'bao' }, 'S3_SECRET_ACCESS_KEY'],
    [{ S3_BUCKET: 'bao', S3_SECRET_ACCESS_KEY: 'matkhau' }, 'S3_ACCESS_KEY_ID'],
  ])('refuses half of what belongs together: %o', (variables, missing) => {
    expect(refusalOf(variables)).toContain(missing);
    expect(refusalOf(variables)).not.toContain('matkhau');
  });
});

describe('readSecret', () => {
  let folder: string;
  const given = process.env.PAYLOAD_SECRET;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'trang-nhat-env-'));
    delete process.env.PAYLOAD_SECRET;
    delete process.env.NEXT_PHASE;
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
    delete process.env.NEXT_PHASE;
    if (given === undefined) delete process.env.PAYLOAD_SECRET;
    else process.env.PAYLOAD_SECRET = given;
  });

  it('makes a secret once, in a file that nobody else can read, and leaves nothing beside it', () => {
    const dataDir = join(folder, 'new', 'data');
    const umask = process.umask(0);
    try {
      const secret = readSecret(dataDir);
      expect(secret).toMatch(/^[0-9a-f]{64}$/);
      expect(readFileSync(join(dataDir, 'secret'), 'utf8')).toBe(secret);
      expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
      expect(readdirSync(dataDir)).toEqual(['secret']);
      expect(readSecret(dataDir)).toBe(secret);
    } finally {
      process.umask(umask);
    }
  });

  it('keeps the secret of each data folder apart', () => {
    expect(readSecret(join(folder, 'a'))).not.toBe(readSecret(join(folder, 'b')));
  });

  it('reads the secret that is there', () => {
    writeFileSync(join(folder, 'secret'), `${'k'.repeat(40)}\n`);
    chmodSync(join(folder, 'secret'), 0o600);
    expect(readSecret(folder)).toBe('k'.repeat(40));
  });

  it('prefers PAYLOAD_SECRET and then writes nothing', () => {
    process.env.PAYLOAD_SECRET = 'p'.repeat(32);
    expect(readSecret(join(folder, 'data'))).toBe('p'.repeat(32));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes nothing while building', () => {
    process.env.NEXT_PHASE = 'phase-production-build';
    expect(readSecret(join(folder, 'data'))).toMatch(/placeholder/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('gives processes that start together one secret', async () => {
    const bundle = join(folder, 'env.mjs');
    await build({
      entryPoints: [join(import.meta.dirname, 'env.ts')],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'error',
    });
    const rounds = 300;
    const program = `
      const { readSecret } = await import(${JSON.stringify(bundle)});
      process.stdout.write('ready ');
      await new Promise((resolve) => process.stdin.once('data', resolve));
      process.stdin.destroy();
      const read = [];
      for (let round = 0; round < ${rounds}; round++) read.push(readSecret(${JSON.stringify(folder)} + '/round-' + round));
      process.stdout.write(JSON.stringify(read));`;
    const processes = [1, 2, 3].map(() =>
      spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['pipe', 'pipe', 'inherit'] }),
    );
    const outputs = processes.map(() => '');
    const ended = processes.map(
      (child, index) =>
        new Promise((resolve) => {
          child.stdout.on('data', (chunk: Buffer) => (outputs[index] += chunk.toString()));
          child.on('close', resolve);
        }),
    );
    while (!outputs.every((output) => output.startsWith('ready'))) await new Promise((resolve) => setTimeout(resolve, 5));
    for (const child of processes) child.stdin.write('go\n');
    await Promise.all(ended);
    const [first, ...others] = outputs.map((output) => JSON.parse(output.slice('ready '.length)) as string[]);
    expect(first).toHaveLength(rounds);
    for (const secret of first!) expect(secret).toMatch(/^[0-9a-f]{64}$/);
    for (const other of others) expect(other).toEqual(first);
  });
});
