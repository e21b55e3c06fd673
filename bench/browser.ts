import { createServer, get, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium, devices, type Browser } from '@playwright/test';
import { browserOfThisMachine } from '@/deploy/on-one-machine/browser';
import { asText, figureOf, ratioOf, tableOf } from './figures';
import { addressesOf, copyOf, startNewspaper } from './newspaper';
import type { Part } from './parts';
import { startNextAlone } from './servers';

const rounds = 5;

/** A cheap phone on a slow network, as Lighthouse has it: https://developer.chrome.com/docs/lighthouse/performance/performance-scoring */
const network = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (0.75 * 1024 * 1024) / 8 };
const cpuSlowdown = 4;

type Seen = { fcp: number; lcp: number; cls: number; tbt: number; scriptKb: number; totalKb: number; requests: number };

/** Page by page: the portal, the same page as a plain file, and Next alone, on a slow phone with nothing kept. */
export const browser: Part = async (say) => {
  const { portal, dataDir } = await startNewspaper();
  const next = await startNextAlone(copyOf(dataDir));
  const files = await servePlainFiles(portal.origin);
  const chrome = await chromium.launch({
    executablePath: browserOfThisMachine(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-gpu'],
  });
  try {
    const { article, front, section } = await addressesOf(portal.origin);
    const measured: Record<string, Record<string, Seen[]>> = {};
    for (const [name, path] of Object.entries({ article, front, section })) {
      const givers = { 'plain file': files.origin, 'npm start': portal.origin, 'next start': next.origin };
      const seen: Record<string, Seen[]> = Object.fromEntries(Object.keys(givers).map((giver) => [giver, []]));
      for (let round = 0; round <= rounds; round += 1) {
        for (const [giver, origin] of Object.entries(givers)) {
          const figures = await open(chrome, origin + path);
          // The first has pictures made and pages kept.
          if (round > 0) seen[giver]!.push(figures);
        }
      }
      measured[name] = seen;
      say(`### ${name}\n\n${report(seen)}`);
    }
    return measured;
  } finally {
    await chrome.close();
    files.end();
    next.end();
    await portal.end();
  }
};

function report(seen: Record<string, Seen[]>): string {
  const of = (giver: string, figure: keyof Seen): number[] => seen[giver]!.map((one) => one[figure]);
  const columns = ['fcp', 'lcp', 'tbt', 'cls', 'scriptKb', 'totalKb', 'requests'] as const;
  const rows = Object.keys(seen).map((giver) => [
    giver,
    ...columns.map((figure) => asText(figureOf(of(giver, figure)))),
    asText(ratioOf(of(giver, 'lcp'), of('plain file', 'lcp'))),
  ]);
  return tableOf(['', 'FCP ms', 'LCP ms', 'TBT ms', 'CLS', 'script kB', 'all kB', 'requests', 'LCP to plain file'], rows);
}

/** Opens a page as somebody who has never been here, and waits until it is done. */
async function open(chrome: Browser, url: string): Promise<Seen> {
  const context = await chrome.newContext({ ...devices['Moto G4'], serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', network);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
    const [types, bytes] = [new Map<string, string>(), { Script: 0, all: 0 }];
    devtools.on('Network.responseReceived', ({ requestId, type }) => void types.set(requestId, type));
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      bytes.all += encodedDataLength;
      if (types.get(requestId) === 'Script') bytes.Script += encodedDataLength;
    });
    await page.addInitScript(observe);
    await page.goto(url, { waitUntil: 'networkidle' });
    const { paint, lcp, cls, tasks } = await page.evaluate(() => (window as unknown as { seen: Observed }).seen);
    // After the page is seen, what of a long task is over 50 ms keeps a tap waiting: https://web.dev/articles/tbt
    const tbt = tasks.reduce((sum, [start, duration]) => sum + Math.max(0, start + duration - Math.max(start, paint) - 50), 0);
    return { fcp: paint, lcp, cls, tbt, scriptKb: bytes.Script / 1024, totalKb: bytes.all / 1024, requests: types.size };
  } finally {
    await context.close();
  }
}

type Observed = { paint: number; lcp: number; cls: number; tasks: [start: number, duration: number][] };

/** Runs in the page, before anything of it. */
function observe(): void {
  const seen: Observed = { paint: 0, lcp: 0, cls: 0, tasks: [] };
  (window as unknown as { seen: Observed }).seen = seen;
  const watch = (type: string, take: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.paint = entry.startTime;
  });
  watch('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) seen.cls += value;
  });
  watch('longtask', ({ startTime, duration }) => seen.tasks.push([startTime, duration]));
}

type Kept = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/**
 * Each page of the portal as a plain file: the same text, style sheets, fonts and pictures, without a script. From the memory
 * of a server that does nothing else; what is asked for the first time it gets from the portal.
 */
async function servePlainFiles(portal: string): Promise<{ origin: string; end: () => void }> {
  const kept = new Map<string, Promise<Kept>>();
  const fetchOnce = async (url: string, accept: string): Promise<Kept> => {
    const answer = await new Promise<import('node:http').IncomingMessage>((resolve, reject) =>
      get(portal + url, { headers: { accept }, agent: false }, resolve).on('error', reject),
    );
    const body = await buffer(answer);
    const type = String(answer.headers['content-type'] ?? '');
    const headers = {
      'content-type': type,
      ...(answer.headers['cache-control']?.includes('immutable') && { 'cache-control': answer.headers['cache-control'] }),
    };
    if (!/^text\/|javascript|json|svg/.test(type)) return { status: answer.statusCode!, headers, body };
    const html = type.startsWith('text/html')
      ? Buffer.from(body.toString().replace(/<script\b(?![^>]*ld\+json)[\s\S]*?<\/script>/g, ''))
      : body;
    const packed = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
    return { status: answer.statusCode!, headers: { ...headers, 'content-encoding': 'br' }, body: packed };
  };
  const server = createServer((request, response) => {
    const accept = String(request.headers.accept ?? '');
    const key = `${request.url} ${accept}`;
    const answer = kept.get(key) ?? fetchOnce(request.url!, accept);
    kept.set(key, answer);
    void answer.then(({ status, headers, body }) => response.writeHead(status, { ...headers, 'content-length': body.length }).end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, end: () => server.close() };
}
