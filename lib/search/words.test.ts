import { expect, it } from 'vitest';
import { wordsOf } from './words';

const plain = (text: string, language: 'vi' | 'en' = 'vi') => wordsOf(text, language).map((word) => word.plain);
const marked = (text: string) => wordsOf(text, 'vi').map((word) => word.marked);

it.each([
  ['Đức Hòa', ['duc', 'hoa']],
  ['ĐỨC HÒA', ['duc', 'hoa']],
  ['duc hoa', ['duc', 'hoa']],
  ['Tàu chở 3.200 người, 6,4%', ['tau', 'cho', '3', '200', 'nguoi', '6', '4']],
  ['Nguyễn Văn A–B/C', ['nguyen', 'van', 'a', 'b', 'c']],
  ['', []],
  ['!?… * "', []],
  ['مرحبا 日本', ['مرحبا', '日本']],
])('The words of %j are %j', (text, words) => {
  expect(plain(text)).toEqual(words);
});

it('A word is the same composed and decomposed', () => {
  expect(wordsOf('Đường phố'.normalize('NFD'), 'vi').map(({ plain, marked }) => [plain, marked])).toEqual(
    wordsOf('Đường phố', 'vi').map(({ plain, marked }) => [plain, marked]),
  );
});

it.each([
  ['hòa', 'hoà'],
  ['thủy', 'thuỷ'],
  ['khỏe', 'khoẻ'],
  ['HÓA', 'hoá'],
])('%s and %s are one word: a tone belongs to its syllable', (one, other) => {
  expect(marked(one)).toEqual(marked(other));
});

it('Words that differ in a mark alone are told apart by their marks', () => {
  const words = ['ma', 'má', 'mà', 'mả', 'mã', 'mạ', 'mâ', 'mă', 'mơ', 'mô', 'đa', 'da'];
  expect(new Set(words.map((word) => marked(word)[0] ?? word)).size).toBe(words.length);
});

it('A word without marks has none', () => {
  expect(marked('duc hoa 2023')).toEqual([null, null, null]);
});

it('In English the forms of a word are one', () => {
  expect(plain('mangroves', 'en')).toEqual(plain('Mangrove', 'en'));
  expect(plain('the makers’', 'en')).toEqual(plain('the maker', 'en'));
  expect(plain('Đức Hòa', 'en')).toEqual(plain('duc hoa', 'en'));
});

it('It is known where a word stands', () => {
  const text = 'Ở Đức Hoà, lúa chín.';
  expect(wordsOf(text, 'vi').map(({ start, end }) => text.slice(start, end))).toEqual(['Ở', 'Đức', 'Hoà', 'lúa', 'chín']);
});
