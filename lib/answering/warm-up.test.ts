import { expect, it } from 'vitest';
import { warmUp } from './warm-up';

const link = (address: string) => `<a href="${address}">…</a>`;

it('has a front page, a section and a story made in each language, and loads what editors ask for', async () => {
  const pages: Record<string, string> = {
    '/': `${link('/')}${link('/en')}${link('/the-thao')}${link('/the-thao/tran-dau-som-53')}${link('/kinh-te/gia-lua-54')}`,
    '/en': `${link('/')}${link('/en/sport/an-early-match-55')}`,
  };
  const asked: string[] = [];
  await warmUp((path) => {
    asked.push(path);
    return Promise.resolve({ status: 200, headers: {}, body: Buffer.from(pages[path] ?? '') });
  });
  expect(asked).toEqual([
    ...['/', '/the-thao/tran-dau-som-53', '/the-thao'],
    ...['/en', '/en/sport/an-early-match-55', '/en/sport'],
    '/api/articles?limit=1&depth=0',
  ]);
});

it('lets a newspaper open that has no story yet, and one that does not answer', async () => {
  await warmUp(() => Promise.resolve({ status: 200, headers: {}, body: Buffer.from('') }));
  await warmUp(() => Promise.reject(new Error('ECONNRESET')));
});
