import { describe, expect, it } from 'vitest';
import { splitCredit } from './credit';

describe('splitCredit', () => {
  it.each([
    ['Lúa chín ở Đức Hòa (Ảnh: Khánh Hạ)', 'Lúa chín ở Đức Hòa', 'Khánh Hạ'],
    ['Ripe rice in Duc Hoa (Photo: Khanh Ha)', 'Ripe rice in Duc Hoa', 'Khanh Ha'],
    ['Lúa chín ở Đức Hòa - Ảnh: Khánh Hạ', 'Lúa chín ở Đức Hòa', 'Khánh Hạ'],
    ['Lúa chín – Photo: Khanh Ha', 'Lúa chín', 'Khanh Ha'],
    ['Lúa chín ở Đức Hòa. Ảnh: Khánh Hạ', 'Lúa chín ở Đức Hòa.', 'Khánh Hạ'],
    ['Lúa chín (ảnh: Khánh Hạ).', 'Lúa chín', 'Khánh Hạ'],
    ['Lúa chín (Ảnh: Khánh Hạ (TTXVN))', 'Lúa chín', 'Khánh Hạ (TTXVN)'],
    ['Cầu (bắc qua sông) lên đèn (Ảnh: A)', 'Cầu (bắc qua sông) lên đèn', 'A'],
    ['(Ảnh: Khánh Hạ)', '', 'Khánh Hạ'],
    ['Ảnh: Khánh Hạ', '', 'Khánh Hạ'],
    ['Lúa chín (Ảnh: Khánh Hạ)'.normalize('NFD'), 'Lúa chín', 'Khánh Hạ'],
  ])('splits "%s"', (text, caption, credit) => {
    expect(splitCredit(text)).toEqual({ caption, credit });
  });

  it.each([
    '',
    'Lúa chín ở Đức Hòa',
    'Bức ảnh: một thời',
    'Tin-Ảnh: A',
    '(Ảnh: )',
    '(Ảnh: A) chụp lúc bình minh',
    'Triển lãm ảnh - lần thứ 5',
  ])('leaves "%s" whole', (text) => {
    expect(splitCredit(text)).toEqual({ caption: text, credit: '' });
  });
});
