import { createServer, type Server as HttpServer } from 'node:http';
import { internalToken } from '@/lib/cache/running-servers';
import { asText, counted, countProcess, durations, lookedUp, textType, totals, type Counted } from '@/lib/metrics';
import { ask, type Server } from './ask';
import type { KeptPages } from './keep-pages';
import { figuresPath } from './messages';

/** Milliseconds for which whoever watches waits for the other thread. */
const patience = 3000;

export const renderSeconds = durations({
  name: 'render',
  help: 'How long Next took over an answer that was made to be kept.',
  buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
});

export const publishSeconds = durations({
  name: 'publish',
  help: 'From the beginning of a request that changed what readers see until no page from before it was given here or by the caches in front.',
  buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
});

type Watched = {
  pages: Pick<KeptPages, 'memory' | 'outcomes'>;
  /** Answers so far, by status. */
  statuses: Readonly<Record<number, number>>;
  /** Whether other servers of the newspaper can be heard; null where there is one. */
  isHearing: () => boolean | null;
};

/** Counts what this thread does. */
export function countFront({ pages, statuses, isHearing }: Watched): void {
  countProcess('front');
  totals(
    { name: 'page_cache_requests', help: 'Requests that the page cache looked at, by how they were answered.', label: 'outcome' },
    () => pages.outcomes,
  );
  totals({ name: 'answers', help: 'Answers, by their status.', label: 'status' }, () => statuses);
  lookedUp({ name: 'page_cache_bytes', help: 'Bytes that the page cache keeps.' }, () => pages.memory().bytes);
  lookedUp({ name: 'page_cache_answers', help: 'Answers that the page cache keeps.' }, () => pages.memory().answers);
  lookedUp({ name: 'other_servers_heard', help: '1 while it can be heard over Redis what other servers change.' }, () => {
    const hears = isHearing();
    return hears === null ? null : Number(hears);
  });
}

/** What the other thread has counted; without it where it does not answer. */
async function figuresOfNext(behind: Server): Promise<Counted[]> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), patience).unref());
  const asked = ask(behind, figuresPath, { authorization: `Bearer ${internalToken()}` });
  return Promise.race([asked, late]).then(
    ({ status, body }) => (status === 200 ? [JSON.parse(body.toString()) as Counted] : []),
    () => [],
  );
}

const textOfAll = async (behind: Server): Promise<string> => asText([await counted(), ...(await figuresOfNext(behind))]);

/** Answers Prometheus, on a port that readers do not come to. */
export function serveFigures(listen: { host: string; port: number }, behind: Server): HttpServer {
  const server = createServer((_request, response) => {
    textOfAll(behind).then(
      (text) => response.writeHead(200, { 'content-type': textType, 'cache-control': 'no-store' }).end(text),
      (error: unknown) => {
        console.error('The figures cannot be told:', error);
        response.writeHead(500).end();
      },
    );
  });
  return server.listen(listen.port, listen.host);
}
