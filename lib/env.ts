import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** Thrown when the environment holds a value that the portal cannot start with; the message is one sentence for the operator. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

const optional = <T extends z.ZodType>(type: T) => z.preprocess((value) => (value === '' ? undefined : value), type.optional());

/** Where to listen: this machine alone, unless it is said. */
function placeIn(value: string): { host: string; port: number } | null {
  const { host = '127.0.0.1', port = '' } = /^(?:(?<host>[^:[\]\s]+|\[[\d:a-f]+\]):)?(?<port>\d{1,5})$/i.exec(value)?.groups ?? {};
  return Number(port) >= 1 && Number(port) <= 65535 ? { host: host.replace(/^\[|\]$/g, ''), port: Number(port) } : null;
}

/** Null of what is no such place. */
function scannerIn(value: string): VirusScanner | null {
  const { place, path } = /^(?:tcp:\/\/(?<place>[^/]+)\/?|unix:\/\/(?<path>\/[^\s\0]+))$/.exec(value)?.groups ?? {};
  return path ? { path } : placeIn(place ?? '');
}

const edgesIn = (value: string): string[] => value.split(/[\s,]+/).filter((edge) => edge !== '');

const schema = z.object({
  PORT: optional(
    z.coerce
      .number('must be a port number')
      .int('must be a whole number')
      .min(1, 'must be a port from 1 to 65535')
      .max(65535, 'must be a port from 1 to 65535'),
  ),
  SITE_URL: optional(
    z
      .string()
      .refine(
        (value) => /^https?:\/\/[^/?#\s]+\/?$/.test(value) && URL.canParse(value),
        'must be an http or https origin such as https://bao.example, without a path',
      ),
  ),
  DATA_DIR: optional(z.string()),
  DATABASE_URL: optional(
    z
      .string()
      .refine((value) => /^(postgres|postgresql):\/\/\S+$/.test(value) || /^file:\S+$/.test(value), 'must begin with postgres:// or file:'),
  ),
  PAYLOAD_SECRET: optional(z.string().min(32, 'must be at least 32 characters long')),
  DEMO_CONTENT: optional(z.enum(['0', '1'], 'must be 0 or 1')),
  STAGING: optional(z.enum(['0', '1'], 'must be 0 or 1')),
  REQUIRE_SECOND_FACTOR: optional(z.enum(['0', '1'], 'must be 0 or 1')),
  WEBSUB_HUB_URL: optional(z.url({ protocol: /^https?$/, error: 'must be the http or https address of a hub' })),
  INDEXNOW_KEY: optional(z.string().regex(/^[\dA-Za-z-]{8,128}$/, 'must be 8 to 128 letters, digits and hyphens')),
  INDEXNOW_URL: optional(z.url({ protocol: /^https?$/, error: 'must be the http or https address that takes IndexNow requests' })),
  EDGE_PURGE_URL: optional(
    z
      .string()
      .refine(
        (value) => edgesIn(value).every((edge) => /^https?:\/\/[^/?#\s@]+\/?$/.test(edge) && URL.canParse(edge)),
        'must be the http or https origins of caches such as http://127.0.0.1:6081, with spaces or commas between them',
      ),
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(z.url({ protocol: /^https?$/, error: 'must be the http or https address of a collector' })),
  LOG_FORMAT: optional(z.enum(['text', 'json'], 'must be text or json')),
  METRICS_LISTEN: optional(
    z
      .string()
      .refine((value) => placeIn(value) !== null, 'must be a port, or an address of this machine and a port, such as 127.0.0.1:9464'),
  ),
  VIRUS_SCANNER_URL: optional(
    z
      .string()
      .refine(
        (value) => scannerIn(value) !== null,
        "must be where ClamAV's clamd listens, such as tcp://127.0.0.1:3310 or unix:///run/clamav/clamd.ctl",
      ),
  ),
  REDIS_URL: optional(
    z.url({ protocol: /^rediss?$/, hostname: /^\S+$/, error: 'must be the address of a Redis server such as redis://host:6379' }),
  ),
  S3_BUCKET: optional(z.string().regex(/^[\da-z][\d.a-z-]{1,61}[\da-z]$/, 'must be the name of a bucket')),
  S3_ENDPOINT: optional(z.url({ protocol: /^https?$/, error: 'must be the http or https address of an S3-compatible server' })),
  S3_REGION: optional(z.string()),
  S3_ACCESS_KEY_ID: optional(z.string()),
  S3_SECRET_ACCESS_KEY: optional(z.string()),
  SMTP_URL: optional(
    z.url({ protocol: /^smtps?$/, hostname: /^\S+$/, error: 'must be the address of a mail server such as smtp://user:password@host:587' }),
  ),
});

/** All that this newspaper reads of its environment. */
export const variableNames: readonly string[] = Object.keys(schema.shape);

/** Variables whose value, or a part of it, is a secret: no message repeats it. */
const holdsSecret: ReadonlySet<string> = new Set(['PAYLOAD_SECRET', 'DATABASE_URL', 'REDIS_URL', 'S3_SECRET_ACCESS_KEY', 'SMTP_URL']);

/** Passes what it is told on to every search engine that takes part. https://www.indexnow.org/documentation */
const sharedIndexNow = 'https://api.indexnow.org/indexnow';

/** Where ClamAV's clamd listens: at a port, or at a socket file of this machine. */
export type VirusScanner = { host: string; port: number } | { path: string };

/** Where uploads are: a folder of this machine, or a bucket that several machines share. */
export type MediaPlace = { kind: 'folder'; path: string } | ({ kind: 's3' } & Bucket);

export type Bucket = {
  bucket: string;
  /** Null for Amazon's own. */
  endpoint: string | null;
  region: string;
  /** Null where the machine itself may use the bucket. */
  credentials: { accessKeyId: string; secretAccessKey: string } | null;
};

export type Environment = {
  port: number;
  /** The public origin, without a slash at the end. */
  siteUrl: string;
  /** Absolute path. */
  dataDir: string;
  database: { kind: 'sqlite'; url: string } | { kind: 'postgres'; url: string };
  media: MediaPlace;
  demoContent: boolean;
  /** True where crawlers are not to look: a copy of the newspaper that somebody tries things on. */
  staging: boolean;
  /** True where managing editors and editors-in-chief sign in with a code from an app as well. */
  requireSecondFactor: boolean;
  /** Who is told of what was published, changed and taken back; null where nobody is. */
  announce: { webSubHub: string | null; indexNow: { key: string; url: string } | null };
  /** Origins of the caches in front of the portal that are told what to drop, without a slash at the end. */
  edges: readonly string[];
  /** By which several servers of the newspaper tell each other of changes and count together; null where there is one. */
  redisUrl: string | null;
  /** Where OpenTelemetry's library sends traces to; null where nobody asks for them. */
  tracesTo: string | null;
  /** Sentences for a person at a terminal, or an object in each line. */
  logFormat: 'text' | 'json';
  /** Where Prometheus asks; null where nobody does. */
  metricsListen: { host: string; port: number } | null;
  /** The mail server that takes the newsletter; null where there is none, and so no newsletter. */
  smtpUrl: string | null;
  /** Where ClamAV's clamd listens, which looks at each uploaded file; null where none does. */
  virusScanner: VirusScanner | null;
};

/** What was read last, and from what: it is asked for at every address that is written, and checking takes a while. */
let last: { said: string; environment: Environment } | null = null;

/**
 * Reads and checks the environment.
 * @throws EnvironmentError with one sentence that names the first wrong variable
 */
export function readEnvironment(variables: Record<string, string | undefined> = process.env): Environment {
  const said = JSON.stringify(variableNames.map((name) => variables[name]));
  if (last?.said !== said) last = { said, environment: checkEnvironment(variables) };
  return last.environment;
}

/** @returns the address of a store that servers on several machines can have in common; null of a file */
export const sharedStoreUrl = ({ kind, url }: Environment['database']): string | null => (kind === 'postgres' ? url : null);

function checkEnvironment(variables: Record<string, string | undefined>): Environment {
  const parsed = schema.safeParse(variables);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const name = String(issue.path[0]);
    throw new EnvironmentError(`${name} ${issue.message}${holdsSecret.has(name) ? '' : `, but it is "${variables[name]}"`}.`);
  }
  const values = parsed.data;
  const port = values.PORT ?? 3000;
  const dataDir = resolve(/* turbopackIgnore: true */ process.cwd(), values.DATA_DIR ?? 'data');
  const databaseUrl = values.DATABASE_URL ?? `file:${join(dataDir, 'trang-nhat.db')}`;
  return {
    port,
    siteUrl: (values.SITE_URL ?? `http://localhost:${port}`).replace(/\/$/, ''),
    dataDir,
    database: { kind: databaseUrl.startsWith('file:') ? 'sqlite' : 'postgres', url: databaseUrl },
    media: placeOfMedia(values, dataDir),
    demoContent: values.DEMO_CONTENT !== '0',
    staging: values.STAGING === '1',
    requireSecondFactor: values.REQUIRE_SECOND_FACTOR === '1',
    announce: {
      webSubHub: values.WEBSUB_HUB_URL ?? null,
      indexNow: values.INDEXNOW_KEY ? { key: values.INDEXNOW_KEY, url: values.INDEXNOW_URL ?? sharedIndexNow } : null,
    },
    edges: edgesIn(values.EDGE_PURGE_URL ?? '').map((edge) => edge.replace(/\/$/, '')),
    redisUrl: values.REDIS_URL ?? null,
    tracesTo: values.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    logFormat: values.LOG_FORMAT ?? 'text',
    metricsListen: placeIn(values.METRICS_LISTEN ?? ''),
    smtpUrl: values.SMTP_URL ?? null,
    virusScanner: scannerIn(values.VIRUS_SCANNER_URL ?? ''),
  };
}

/** @throws EnvironmentError where half of what belongs together is there */
function placeOfMedia(values: z.infer<typeof schema>, dataDir: string): MediaPlace {
  const { S3_BUCKET: bucket, S3_ENDPOINT: endpoint, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = values;
  if (!bucket) {
    if (endpoint) throw new EnvironmentError('S3_ENDPOINT is set and S3_BUCKET is not: name the bucket that holds the uploads.');
    return { kind: 'folder', path: join(dataDir, 'media') };
  }
  if (!accessKeyId !== !secretAccessKey)
    throw new EnvironmentError('S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together, and one of them is not set.');
  const credentials = accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : null;
  return { kind: 's3', bucket, endpoint: endpoint ?? null, region: values.S3_REGION ?? 'us-east-1', credentials };
}

/** By DATA_DIR. */
const secrets = new Map<string, string>();

/**
 * The secret that signs sessions and internal requests: `PAYLOAD_SECRET`, or one generated once
 * and kept in DATA_DIR with mode 0600. A build gets a placeholder, since it signs nothing and must not write to DATA_DIR.
 */
export function readSecret(dataDir: string): string {
  if (process.env.PAYLOAD_SECRET) return process.env.PAYLOAD_SECRET;
  if (process.env.NEXT_PHASE === 'phase-production-build') return 'placeholder-for-the-build-only-0000';
  const secret = secrets.get(dataDir) ?? loadOrCreateSecret(dataDir);
  secrets.set(dataDir, secret);
  return secret;
}

function loadOrCreateSecret(dataDir: string): string {
  const file = join(dataDir, 'secret');
  // Nothing is written where there is one: the disk may be full, or for reading only.
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(dataDir, { recursive: true });
  // Written apart and then linked: of several processes that start together one wins, and none reads a file that is not yet filled.
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8').trim();
}
