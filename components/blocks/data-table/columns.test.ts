import { describe, expect, it } from 'vitest';
import type { TableCell } from '@/lib/content/types';
import { isNumber, numberColumns } from './columns';

function cell(text: string, rest: Partial<TableCell> = {}): TableCell {
  return { header: false, columnSpan: 1, rowSpan: 1, content: text ? [{ kind: 'text', text, marks: [] }] : [], ...rest };
}

const heading = (text: string) => cell(text, { header: true });

describe('isNumber', () => {
  it.each(['7', '1.234,5', '168.0', '+12', '−2', '-3', '28,7%', '1 250', '16–4', '2:1'])('takes %s for a number', (text) => {
    expect(isNumber(cell(text))).toBe(true);
  });

  it.each(['', 'Lĩnh An', '5G', '2.150 tỷ', '16/02/2023', '–', '%'])('does not take "%s" for a number', (text) => {
    expect(isNumber(cell(text))).toBe(false);
  });
});

describe('numberColumns', () => {
  it('finds the columns of a league table, whatever their headings say', () => {
    const rows = [
      [heading('Hạng'), heading('Đội'), heading('Bàn thắng–thua'), heading('Điểm')],
      [cell('1'), cell('Lĩnh An'), cell('16–4'), cell('17')],
      [cell('2'), cell('Cửa Vân'), cell('15–6'), cell('16')],
    ];
    expect([...numberColumns(rows)]).toEqual([0, 2, 3]);
  });

  it('leaves a column with one word in it to the words', () => {
    expect([...numberColumns([[cell('95%')], [cell('5G')]])]).toEqual([]);
  });

  it('passes over empty cells, but finds no numbers where there are none', () => {
    expect([...numberColumns([[cell('3'), cell('')], [cell(''), cell('')], [cell('4')]])]).toEqual([0]);
  });

  it('finds none in a table with joined cells', () => {
    expect([...numberColumns([[cell('1', { columnSpan: 2 })], [cell('2'), cell('3')]])]).toEqual([]);
  });

  it('finds none in a table without rows', () => {
    expect([...numberColumns([])]).toEqual([]);
  });
});
