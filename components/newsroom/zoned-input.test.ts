import { expect, it } from 'vitest';
import { instantInZone, zonedInput } from './zoned-input';

it("shows and reads a time by the newspaper's clock, wherever the editor's machine is", () => {
  expect(zonedInput('2023-02-16T01:57:00.000Z', 'Asia/Ho_Chi_Minh')).toBe('2023-02-16T08:57');
  expect(instantInZone('2023-02-16T08:57', 'Asia/Ho_Chi_Minh')).toBe('2023-02-16T01:57:00.000Z');
});

it('reads a time on both sides of a change of the clock', () => {
  for (const typed of ['2026-03-29T01:30', '2026-03-29T03:30', '2026-10-25T04:00']) {
    expect(zonedInput(instantInZone(typed, 'Europe/Paris'), 'Europe/Paris')).toBe(typed);
  }
});

it('leaves an empty field empty', () => {
  expect(zonedInput(null, 'Asia/Ho_Chi_Minh')).toBe('');
});
