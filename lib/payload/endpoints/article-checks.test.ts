import { handleEndpoints, type Payload } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bodyOfText } from '@/tests/fixtures/body-of-text';
import { openStoreForTests, type StoreForTests } from '../store-for-tests';
import { jpegWithPlace } from '../uploads/pictures-for-tests';

let opened: StoreForTests;
let store: Payload;
let token: string;

const password = 'mật khẩu dài';

beforeAll(async () => {
  opened = await openStoreForTests();
  store = opened.store;
  await store.create({ collection: 'users', data: { email: 'a@bao.example', password, name: 'A', role: 'reporter' } });
  token = (await store.login({ collection: 'users', data: { email: 'a@bao.example', password } })).token!;
});
afterAll(() => opened.close());

/** A request as the admin's form sends it, through Payload's own door. */
function ask(path: string, init: RequestInit = {}, language = 'vi'): Promise<Response> {
  const headers = { 'accept-language': language, ...(init.headers as Record<string, string>) };
  return handleEndpoints({ config: store.config, request: new Request(`http://localhost:3000/api${path}`, { ...init, headers }) });
}

const signedIn = (): Record<string, string> => ({ authorization: `JWT ${token}` });

it('the checks of an article are for those who may see it', async () => {
  const data = { language: 'vi', title: 'Cầu mới', body: bodyOfText('Thân bài.'), format: 'standard' } as never;
  const { id } = await store.create({ collection: 'articles', data, draft: true });
  expect((await ask(`/articles/${id}/checks`)).status).toBe(401);
  expect((await ask('/articles/999999/checks', { headers: signedIn() })).status).toBe(404);
  const answer = await ask(`/articles/${id}/checks`, { headers: signedIn() });
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  const { findings } = (await answer.json()) as { findings: { check: string }[] };
  expect(findings.map(({ check }) => check)).toEqual(['sectionMissing', 'sapoMissing', 'heroMissing']);
});

it('an upload from a form is looked at, cleaned, and refused in the language of the form', async () => {
  const send = (content: Buffer, name: string, language?: string) => {
    const form = new FormData();
    form.set('file', new File([new Uint8Array(content)], name, { type: 'image/jpeg' }));
    form.set('_payload', JSON.stringify({ alt: 'Bến phà' }));
    return ask('/media', { method: 'POST', body: form, headers: signedIn() }, language);
  };
  const sent = await jpegWithPlace();
  const made = await send(sent, 'Bến phà.jpg');
  expect(made.status).toBe(201);
  expect(((await made.json()) as { doc: object }).doc).toMatchObject({ alt: 'Bến phà', caption: 'Bến phà Đò Lèn', mimeType: 'image/jpeg' });
  const again = await send(sent, 'lai.jpg', 'en');
  expect(again.status).toBe(409);
  expect(await again.text()).toContain('is here already as');
  const cut = await send(sent.subarray(0, sent.length - 200), 'cut.jpg', 'en');
  expect(cut.status).toBe(400);
  expect(await cut.text()).toContain('is damaged or cut off');
  const svg = await send(Buffer.from('<svg onload="alert(1)"/>'), 'anh.jpg');
  expect(await svg.text()).toContain('là ảnh SVG');
});
