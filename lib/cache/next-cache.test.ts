import { beforeEach, expect, it } from 'vitest';
import { madeFromHeader, overtakenHeader } from '@/lib/answering/messages';
import { beginningNow } from '@/lib/http/current-request';
import NextCache from './next-cache.mjs';

type Kept = { value: { html: string; headers: Record<string, string> } } | null;
type Cache = {
  set: (key: string, value: unknown, context: object) => Promise<void>;
  get: (key: string, context: object) => Promise<Kept>;
  revalidateTag: (tags: string[], durations: object) => Promise<void>;
};

const page = (tags: string) => ({ kind: 'APP_PAGE', html: 'a page', headers: { 'x-next-cache-tags': tags } as Record<string, string> });
let cache: Cache;

beforeEach(() => {
  cache = new NextCache({ dev: false, revalidatedTags: [], fs: {}, serverDistDir: '/', maxMemoryCacheSize: 1_000_000 }) as unknown as Cache;
});

/** A request that reads what a page shows, waits, and then hands the page to the cache. */
const makePage = (key: string, tags: string, meanwhile: () => Promise<void>) =>
  new Promise<{ isOvertaken: boolean }>((resolve) => {
    beginningNow('a request', () => {
      void (async () => {
        await meanwhile();
        const value = page(tags);
        await cache.set(key, value, {});
        resolve({ isOvertaken: overtakenHeader in value.headers });
      })();
    });
  });

it('keeps a page that nothing has overtaken', async () => {
  const made = await makePage('/one', 'article:1', () => cache.revalidateTag(['article:2'], { expire: 0 }));
  expect(made.isOvertaken).toBe(false);
  expect((await cache.get('/one', { kind: 'APP_PAGE' }))?.value.html).toBe('a page');
});

it('does not take a page for new that was begun before a change and done after it, and the page says so', async () => {
  const made = await makePage('/two', 'article:3,front:vi', () => cache.revalidateTag(['front:vi'], { expire: 0 }));
  expect(made.isOvertaken).toBe(true);
  expect(await cache.get('/two', { kind: 'APP_PAGE' })).toBeNull();
});

it('does not take data for new that was read before a change and kept after it', async () => {
  await new Promise<void>((resolve) => {
    beginningNow('a request', () => {
      void (async () => {
        await cache.revalidateTag(['section:1:vi'], { expire: 0 });
        await cache.set('data', { kind: 'FETCH', data: {}, revalidate: 60 }, { fetchCache: true, tags: ['section:1:vi'] });
        resolve();
      })();
    });
  });
  expect(await cache.get('data', { kind: 'FETCH', tags: ['section:1:vi'] })).toBeNull();
});

it('says by which tags a page is kept, without those that Next adds for itself, and nothing where they are too many', async () => {
  const saidOf = async (tags: string): Promise<string | undefined> => {
    const value = page(tags);
    await cache.set('/four', value, {});
    return value.headers[madeFromHeader];
  };
  expect(await saidOf('site,article:7,_N_T_/layout,_N_T_/[locale]/page')).toBe('site,article:7');
  expect(await saidOf('_N_T_/layout')).toBeUndefined();
  expect(await saidOf(Array.from({ length: 2000 }, (_, number) => `article:${number}`).join(','))).toBeUndefined();
});
