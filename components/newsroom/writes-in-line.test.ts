import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sendWritesInLine } from './writes-in-line';

type Sent = { path: string; data: { revision?: number; sapo?: string }; answer: (status: number, revision?: number) => void };

let sent: Sent[];
let giveBack: () => void;

/** A server that answers when it is told to. */
beforeEach(() => {
  sent = [];
  vi.stubGlobal('window', {
    fetch: (path: string, options?: RequestInit) =>
      new Promise<Response>((resolve) => {
        const text = options?.body instanceof FormData ? options.body.get('_payload') : options?.body;
        sent.push({
          path,
          data: typeof text === 'string' ? (JSON.parse(text) as Sent['data']) : {},
          answer: (status, revision) => resolve(Response.json({ doc: { revision } }, { status })),
        });
      }),
  });
  giveBack = sendWritesInLine();
});

afterEach(() => {
  giveBack();
  vi.unstubAllGlobals();
});

const autosave = '/api/articles/7?autosave=true&draft=true';
const move = '/api/articles/7?depth=0';

function write(path: string, data: object): Promise<Response> {
  const body = new FormData();
  body.set('_payload', JSON.stringify(data));
  return window.fetch(path, { method: 'PATCH', body });
}

test('A move waits for the save under way, and goes with the version that the save has made', async () => {
  const saved = write(autosave, { revision: 4, sapo: 'Một.' });
  const moved = window.fetch(move, { method: 'PATCH', body: JSON.stringify({ state: 'submitted', revision: 4 }) });
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  sent[0]!.answer(200, 5);
  await saved;
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]!.data.revision).toBe(5);
  sent[1]!.answer(200, 6);
  expect((await moved).status).toBe(200);
});

test('The form’s own fields go with the newest version as well, and with the text that they had', async () => {
  void write(autosave, { revision: 4, sapo: 'Một.' });
  void write(autosave, { revision: 4, sapo: 'Một. Hai.' });
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  sent[0]!.answer(200, 5);
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]!.data).toEqual({ revision: 5, sapo: 'Một. Hai.' });
});

test('Nothing is written after a move that was made: the page is loaded again', async () => {
  const moved = write(move, { revision: 4, state: 'submitted' });
  void write(autosave, { revision: 4, state: 'draft' });
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  sent[0]!.answer(200, 5);
  await moved;
  await new Promise(setImmediate);
  expect(sent.filter(({ path }) => path === autosave)).toHaveLength(0);
});

test('A refused write makes no version, and leaves the way free', async () => {
  void write(move, { revision: 4, state: 'approved' });
  void write(autosave, { revision: 4, sapo: 'Một.' });
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  sent[0]!.answer(409);
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]!.data.revision).toBe(4);
});

test('Another article does not wait', async () => {
  void write(autosave, { revision: 4 });
  void write('/api/articles/8?draft=true', { revision: 1 });
  await vi.waitFor(() => expect(sent.map(({ path }) => path)).toEqual([autosave, '/api/articles/8?draft=true']));
});
