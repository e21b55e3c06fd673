import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { clientAddressHeader } from '@/lib/http/client-address';
import { viewsAddress, vitalsAddress } from '@/lib/i18n/addresses';
import { processBoard } from './process-board';

/** Milliseconds: what takes longer is a page that was left open, not one that was waited for. */
const longestWait = 60_000;
const milliseconds = z.number().min(0).max(longestWait).optional();

type Beacon = {
  /** Bytes. */
  longest: number;
  take: (said: unknown, { headers }: IncomingMessage) => Promise<unknown> | unknown;
};

const view = z.object({ article: z.int().positive().max(2_147_483_647) });
const pageVitals = z.object({ page: z.enum(['front', 'article', 'other']), LCP: milliseconds, INP: milliseconds, TTFB: milliseconds });

/** What browsers tell while nobody waits for an answer, by the address that it is sent to. */
const beacons: Record<string, Beacon> = {
  // That an article has been looked at: {"article": 123}.
  [viewsAddress]: {
    longest: 100,
    take(said, { headers }) {
      const { article } = view.parse(said);
      const [address, userAgent] = [String(headers[clientAddressHeader] ?? ''), headers['user-agent'] ?? ''];
      return processBoard.countView?.({ article, address, userAgent });
    },
  },
  // How a page came, of some readers, and nothing about them: {"page": "article", "LCP": 1200, "TTFB": 80}.
  [vitalsAddress]: {
    longest: 200,
    take(said) {
      const { page, ...measured } = pageVitals.parse(said);
      for (const [name, value] of Object.entries(measured)) {
        if (value !== undefined) processBoard.countVital?.({ name: name as keyof typeof measured, page, milliseconds: value });
      }
    },
  },
};

/**
 * Takes what readers' browsers say. Whether it counts is nobody's business, so everybody gets the same answer. It is taken
 * before Next, which spends a hundred times as long on a request: when everybody opens the same story, its readers' views must
 * not keep it from the next ones.
 * @returns false for every other request, which is left alone
 */
export function receiveBeacon(request: IncomingMessage, response: ServerResponse): boolean {
  const beacon = request.method === 'POST' ? beacons[request.url ?? ''] : undefined;
  if (!beacon) return false;
  const answer = (): void => void response.writeHead(204, { 'cache-control': 'no-store' }).end();
  receive(request, beacon).then(answer, answer);
  return true;
}

/** @throws what is wrong with it, which nobody is told */
async function receive(request: IncomingMessage, { longest, take }: Beacon): Promise<void> {
  const { headers } = request;
  const isOurs = (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin';
  if (!isOurs || Number(headers['content-length'] ?? longest + 1) > longest) return;
  await take(JSON.parse(await text(request)), request);
}
