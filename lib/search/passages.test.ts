import { expect, it } from 'vitest';
import { bestPassage, markBeginning, markMatches, type Passage } from './passages';
import { readQuery } from './read-query';

const shown = (passage: Passage | null) => passage?.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('') ?? null;
const mark = (text: string, typed: string, language: 'vi' | 'en' = 'vi') => shown(markMatches(text, readQuery(typed, language)));

it.each([
  ['Lụa Đức Hòa lên phố', 'duc hoa', 'Lụa [Đức Hòa] lên phố'],
  ['Lụa Đức Hoà lên phố', 'đức hòa', 'Lụa [Đức Hoà] lên phố'],
  ['Hoa nở ở Đức Hòa', 'duc hoa', 'Hoa nở ở [Đức Hòa]'],
  ['Hoa và đức độ', 'duc hoa', '[Hoa] và [đức] độ'],
  ['Tàu chở khách, tàu chợ chở quà', 'tàu chợ', 'Tàu chở khách, [tàu chợ] chở quà'],
  ['Giáo dục. Hoa', 'duc hoa', 'Giáo [dục]. [Hoa]'],
  ['Không có gì', 'lúa', 'Không có gì'],
  ['Hội đồng nhân dân tỉnh họp với dân', 'HĐND tỉnh', '[Hội đồng nhân dân tỉnh] họp với dân'],
  ['HĐND tỉnh họp với nhân dân', 'hội đồng nhân dân', '[HĐND] tỉnh họp với nhân dân'],
  ['1.250 tỷ đồng cho nhân dân', 'hội đồng nhân dân', '1.250 tỷ đồng cho nhân dân'],
  ['HĐND họp: Hội đồng nhân dân bàn', 'hdnd', '[HĐND] họp: [Hội đồng nhân dân] bàn'],
  ['Thành phở, thành phố', 'TP', 'Thành phở, [thành phố]'],
  ['<b>Lúa</b> & "lúa"', 'lúa', '<b>[Lúa]</b> & "[lúa]"'],
])('Of %j, %j is %j', (text, typed, expected) => {
  expect(mark(text, typed)).toBe(expected);
});

const offered = (text: string, typed: string) => shown(markBeginning(text, readQuery(typed, 'vi')));

it('Of a headline that is offered, what stands together as it was typed is marked, and where nothing does each word', () => {
  expect(offered('Điện gió Hòn Én hết công suất, hỏi bao giờ', 'dien gio h')).toBe('[Điện gió H]òn Én hết công suất, hỏi bao giờ');
  expect(offered('Gió và điện', 'dien gi')).toBe('[Gi]ó và [điện]');
});

it('A headline that is offered shows what it has in the other writing', () => {
  expect(offered('HĐND tỉnh bàn về đê', 'hội đồng nhân dân tỉnh b')).toBe('[HĐND tỉnh b]àn về đê');
  expect(offered('Ủy ban nhân dân xã họp', 'ubnd')).toBe('[Ủy ban nhân dân] xã họp');
});

it('In English every form of a word is marked', () => {
  expect(mark('Mangroves return to the mangrove coast', 'mangrove', 'en')).toBe('[Mangroves] return to the [mangrove] coast');
});

it('A passage is taken from where most of the words are, in whole words', () => {
  const text = `${'Một câu không nói gì. '.repeat(30)}Lúa ở xa. ${'Câu khác. '.repeat(30)}Nông dân Đức Hòa gặt lúa. ${'Hết. '.repeat(80)}`;
  const passage = shown(bestPassage(text, readQuery('đức hòa lúa', 'vi')))!;
  expect(passage).toMatch(/^… .*Nông dân \[Đức Hòa\] gặt lúa\./);
  expect(passage).toMatch(/Hết\. …$/);
  expect(passage.length).toBeLessThan(250);
});

it('A passage begins with its sentence where that is near', () => {
  const text = `${'Một câu không nói gì. '.repeat(30)}Hôm qua ở xã, nông dân gặt lúa. ${'Hết. '.repeat(80)}`;
  expect(shown(bestPassage(text, readQuery('gặt lúa', 'vi')))).toMatch(/^… Hôm qua ở xã, nông dân \[gặt lúa\]\./);
});

it('A text that says nothing of it has no passage', () => {
  expect(bestPassage('Không có gì', readQuery('lúa', 'vi'))).toBeNull();
});
