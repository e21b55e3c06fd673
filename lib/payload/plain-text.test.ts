import { expect, it } from 'vitest';
import { plainText, textAsRead } from './plain-text';

const block = (fields: object) => ({ type: 'block', fields: { id: 'x1', ...fields } });
const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const body = {
  root: {
    children: [
      paragraph('Đoạn một.'),
      block({ blockType: 'figure', media: 7, alt: 'Cô gái', caption: 'Chú thích', credit: 'Khánh Hạ', width: 'text' }),
      block({ blockType: 'video', source: 'embed', url: 'https://video.example/1', title: 'Tên phim' }),
      block({ blockType: 'gallery', title: 'Chùm ảnh', figures: [{ media: 8, caption: 'Ảnh một', width: 'wide' }] }),
      block({ blockType: 'dataTable', caption: 'Bảng', source: 'Cục Thống kê', content: { root: { children: [paragraph('Ô bảng')] } } }),
      block({ blockType: 'correction', date: '2026-02-03T00:00:00.000Z', kind: 'clarification', content: 'Nói lại cho rõ.' }),
      paragraph('Đoạn hai.'),
    ],
  },
};

it('Readers get the words of a body and no settings of its blocks, a line for each part', () => {
  expect(textAsRead(body).split('\n')).toEqual([
    'Đoạn một.',
    'Chú thích',
    'Khánh Hạ',
    'Tên phim',
    'Chùm ảnh',
    'Ảnh một',
    'Bảng',
    'Cục Thống kê',
    'Ô bảng',
    'Nói lại cho rõ.',
    'Đoạn hai.',
  ]);
});

it('The newsroom compares settings, too', () => {
  expect(plainText(body)).toContain('https://video.example/1');
  expect(plainText(body)).toContain('wide');
  expect([plainText(null), plainText(12), plainText('chữ')]).toEqual(['', '12', 'chữ']);
});

it.each([null, undefined, {}, 'chữ'])('%j has no text', (value) => {
  expect(textAsRead(value)).toBe('');
});
