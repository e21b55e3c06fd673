import { fc } from '@/tests/fixtures/fixed-cases';
import { describe, expect, it } from 'vitest';
import { slugify } from '.';

describe('slugify', () => {
  it.each([
    ['Đức Hòa', 'duc-hoa'],
    ['đường đê ĐÊ', 'duong-de-de'],
    ['HĐND tỉnh thông qua 14 nghị quyết', 'hdnd-tinh-thong-qua-14-nghi-quyet'],
    ['Ngẫm nghĩ: ưỡn ẹo, phở & bún — chả?', 'ngam-nghi-uon-eo-pho-bun-cha'],
    ['  --Hai  gạch__dưới--  ', 'hai-gach-duoi'],
    ['10.000 m² · 5%', '10-000-m-5'],
    ['Bão 🌀 số 3 👩🏽‍🚒', 'bao-so-3'],
    ['İstanbul', 'istanbul'],
  ])('makes of "%s" the slug "%s"', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  it('gives one slug for composed and decomposed Vietnamese', () => {
    const text = 'Nghị quyết về chuyển đổi số ở Đắk Lắk';
    expect(slugify(text.normalize('NFD'))).toBe(slugify(text.normalize('NFC')));
    expect(slugify(text)).toBe('nghi-quyet-ve-chuyen-doi-so-o-dak-lak');
  });

  it.each([
    ['nothing', ''],
    ['signs alone', '—…!'],
    ['a picture alone', '🌾🌊'],
    ['a script without Latin letters', 'مرحبا بالعالم'],
  ])('is empty for %s', (_, text) => {
    expect(slugify(text)).toBe('');
  });

  it('keeps the Latin words and the digits of a text that is read from right to left', () => {
    expect(slugify('مرحبا Saigon 2023')).toBe('saigon-2023');
  });

  it('cuts a long text between two words', () => {
    const slug = slugify('một hai ba bốn năm sáu bảy tám '.repeat(5));
    expect(slug).toBe('mot-hai-ba-bon-nam-sau-bay-tam-mot-hai-ba-bon-nam-sau-bay-tam-mot-hai-ba-bon-nam-sau-bay');
  });

  it('keeps a last word that ends exactly at the limit', () => {
    expect(slugify(`${'a'.repeat(50)} ${'b'.repeat(39)} ccc`)).toBe(`${'a'.repeat(50)}-${'b'.repeat(39)}`);
  });

  it('leaves out a last word that ends one character beyond the limit', () => {
    expect(slugify(`${'a'.repeat(50)} ${'b'.repeat(40)} ccc`)).toBe('a'.repeat(50));
  });

  it('cuts within a word that is too long to keep whole', () => {
    expect(slugify('x'.repeat(200))).toBe('x'.repeat(90));
    expect(slugify(`ab ${'x'.repeat(200)}`)).toBe(`ab-${'x'.repeat(87)}`);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom('a', 'đ', 'Ử', '-', ' ', '9', '🌀', 'ع', '\u0301'), maxLength: 300 }),
  );

  it('gives words of letters and digits joined by single hyphens, at most 90 characters, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const slug = slugify(text);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$|^$/);
        expect(slug.length).toBeLessThanOrEqual(90);
      }),
      { numRuns: 10_000 },
    );
  });

  it('leaves its own result as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(slugify(slugify(text))).toBe(slugify(text));
      }),
      { numRuns: 10_000 },
    );
  });
});
