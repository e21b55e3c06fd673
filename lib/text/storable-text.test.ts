import { expect, it } from 'vitest';
import { storableText } from './storable-text';

it('What no file may hold is taken out of texts, and out of nothing else', () => {
  const date = new Date(0);
  expect(
    storableText({ title: 'Tít\u0000 có\u0008 ký\u001f tự \ud83d', body: [{ text: 'a\u000bb', format: 1 }], date, none: null }),
  ).toEqual({
    title: 'Tít có ký tự ',
    body: [{ text: 'ab', format: 1 }],
    date,
    none: null,
  });
});

it.each(['Xuống\ndòng\tvà khoảng', '🌊👩‍👩‍👧', 'مرحبا', 'dòng\u2028khác', 'Nghị quyết', '\ufeffđầu'])('%j stays as it is', (text) => {
  expect(storableText(text)).toBe(text);
});
