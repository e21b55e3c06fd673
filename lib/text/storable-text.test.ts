import { expect, it } from 'vitest';
import { isNestedDeeper, storableText } from './storable-text';

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

it.each([
  [0, 'text', false],
  [0, [], false],
  [0, ['a'], true],
  [1, ['a'], false],
  [1, { a: { b: 1 } }, true],
  [2, { a: { b: 1 }, c: 2 }, false],
])('knows whether values stand in each other on more than %i levels: %j', (most, value, isDeeper) => {
  expect(isNestedDeeper(value, most)).toBe(isDeeper);
});

it('does not fall into what is nested without end', () => {
  let value: unknown = 1;
  for (let level = 0; level < 200_000; level++) value = [value];
  expect(isNestedDeeper(value, 500)).toBe(true);
});
