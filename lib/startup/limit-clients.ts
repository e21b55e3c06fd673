import type { IncomingMessage, ServerResponse } from 'node:http';
import { refusalForMachines, serverWords } from '@/lib/answering/said-by-the-server';
import { clientAddressHeader } from '@/lib/http/client-address';
import { pathAsUnderstood } from '@/lib/http/path-as-understood';
import { splitAtQuery } from '@/lib/http/split-at-query';
import { fullPathOf, placeOf, searchAddress } from '@/lib/i18n/addresses';
import { languages } from '@/lib/i18n/languages';
import { countUse, waitOf, type ClientLimit } from '@/lib/limits/client-limits';
import { plainPage } from './whole-pages';

/** The password was right, and a code is asked for. */
const onlyMissing = 428;

type Rule = {
  limit: ClientLimit;
  isMeant: (asked: { method: string; path: string; query: string }) => boolean;
  /** Only what was refused counts. */
  refusalsOnly?: true;
};

const searchPaths: ReadonlySet<string> = new Set(languages.map((language) => searchAddress(language)));
const signingIn: ReadonlySet<string> = new Set(
  ['login', 'forgot-password', 'reset-password', 'unlock'].map((name) => `/api/users/${name}`),
);

const rules: readonly Rule[] = [
  { limit: 'search', isMeant: ({ path, query }) => query !== '' && searchPaths.has(fullPathOf(path) ?? path) },
  { limit: 'suggestions', isMeant: ({ path }) => path === '/api/search/suggestions' },
  { limit: 'refusedLogin', isMeant: ({ method, path }) => method === 'POST' && signingIn.has(path), refusalsOnly: true },
];

/** Serves a request, unless its sender has asked for as much too often: then they are told when they may again (RFC 6585 §4). */
export async function limitClients(request: IncomingMessage, response: ServerResponse, serve: () => void): Promise<void> {
  const [written, query] = splitAtQuery(request.url ?? '/');
  const path = pathAsUnderstood(written);
  const rule = rules.find(({ isMeant }) => isMeant({ method: request.method ?? 'GET', path, query }));
  if (!rule) return serve();
  const client = String(request.headers[clientAddressHeader] ?? '');
  const wait = rule.refusalsOnly ? await waitOf(rule.limit, client) : await countUse(rule.limit, client);
  if (wait > 0) return answerTooMany(response, path, wait);
  if (rule.refusalsOnly) {
    response.once('finish', () => {
      if (response.statusCode >= 400 && response.statusCode !== onlyMissing) void countUse(rule.limit, client);
    });
  }
  serve();
}

function answerTooMany(response: ServerResponse, path: string, wait: number): void {
  const { language } = placeOf(fullPathOf(path) ?? path);
  const { tooManyTitle, tooManyText } = serverWords[language];
  const isForMachine = path.startsWith('/api/');
  response
    .writeHead(429, {
      'content-type': isForMachine ? 'application/json' : 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': String(wait),
    })
    .end(isForMachine ? refusalForMachines('tooManyText') : plainPage(language, tooManyTitle, `<p>${tooManyText}</p>`));
}
