import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import type { LiveCoverage } from '@/lib/content/types';
import { firstPoll, isOver, livePollQuery, pauseAfter } from './live';

const coverage: LiveCoverage = { summary: [], endedAt: null, startedAt: null, changedAt: null, keyMoments: [], entries: [] };

afterEach(() => vi.unstubAllGlobals());

it('the pause grows with each answer that says nothing new, up to a minute, and with failures up to five', () => {
  const pauses = (of: 'quiet' | 'failures', counts: number[]) =>
    counts.map((count) => pauseAfter({ quiet: 0, failures: 0, [of]: count }, 0.5) / 1000);
  expect(pauses('quiet', [0, 1, 2, 5, 100])).toEqual([10, 15, 22.5, 60, 60]);
  expect(pauses('failures', [1, 2, 5, 100])).toEqual([20, 40, 300, 300]);
  expect([pauseAfter({ quiet: 0, failures: 0 }, 0), pauseAfter({ quiet: 0, failures: 0 }, 1)]).toEqual([9000, 11_000]);
});

it('a page notes what is new, what is not, what did not come, and the end', async () => {
  const client = new QueryClient();
  const query = livePollQuery(7);
  client.setQueryData(query.queryKey, firstPoll(coverage));
  const answers: (Response | Error)[] = [];
  vi.stubGlobal('fetch', async () => {
    const next = answers.shift()!;
    if (next instanceof Error) throw next;
    return next;
  });
  const ask = async (answer: Response | Error) => {
    answers.push(answer);
    return client.fetchQuery({ ...query, staleTime: 0 });
  };
  const answer = (etag: string, fields: Partial<LiveCoverage> = {}) => Response.json({ ...coverage, ...fields }, { headers: { etag } });
  expect(await ask(answer('"1"'))).toMatchObject({ quiet: 0, failures: 0 });
  expect(await ask(answer('"1"'))).toMatchObject({ quiet: 1 });
  expect(await ask(answer('"1"'))).toMatchObject({ quiet: 2 });
  expect(await ask(new Error('offline'))).toMatchObject({ failures: 1, coverage });
  expect(await ask(new Response('', { status: 500 }))).toMatchObject({ failures: 2, coverage });
  const news = await ask(answer('"2"', { entries: [{ number: 1, version: 1 }] }));
  expect(news).toMatchObject({ quiet: 0, failures: 0, coverage: { entries: [{ number: 1 }] } });
  expect(isOver(news)).toBe(false);
  expect(isOver(await ask(answer('"3"', { endedAt: '2026-11-26T00:00:00.000Z' })))).toBe(true);
  expect(await ask(new Response('', { status: 410 }))).toMatchObject({ isGone: true });
});
