import { describe, expect, it } from 'vitest';
import { isArchiveDay } from './archive-days';

describe('isArchiveDay', () => {
  it.each([
    ['2023-02-16', 'the day of the first story', true],
    ['2023-02-17', 'a day between', true],
    ['2024-01-01', 'a day of a later year', true],
    ['2026-11-25', 'today', true],
    ['2023-02-15', 'the day before the first story', false],
    ['1000-01-01', 'a day a thousand years ago', false],
    ['2026-11-26', 'tomorrow', false],
    ['9998-12-31', 'the last day that an address can name', false],
  ])('takes %s, %s, for a day of the archive: %s', (day, _, expected) => {
    expect(isArchiveDay(day, '2023-02-16', '2026-11-25')).toBe(expected);
  });

  it('finds no day in an edition without a story', () => {
    expect(isArchiveDay('2026-11-25', null, '2026-11-25')).toBe(false);
  });
});
