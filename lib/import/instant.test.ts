import { describe, expect, it } from 'vitest';
import { instantFrom } from './instant';

describe('instantFrom', () => {
  it.each([
    ['2023-02-16T08:57:00+07:00', '2023-02-16T01:57:00.000Z'],
    ['2023-02-16 08:57', '2023-02-16T01:57:00.000Z'],
    ['2023-02-16', '2023-02-15T17:00:00.000Z'],
    ['2023-02-16T01:57:00Z', '2023-02-16T01:57:00.000Z'],
    ['2024-02-29T00:00:00+0700', '2024-02-28T17:00:00.000Z'],
  ])('reads %s', (text, iso) => {
    expect(instantFrom(text)).toBe(iso);
  });

  it.each(['', 'hôm qua', '2023-02-30', '2023-13-01', '16/02/2023', '0000-00-00 00:00:00', '2023-02-16T25:00:00Z'])(
    'refuses "%s"',
    (text) => {
      expect(instantFrom(text)).toBeNull();
    },
  );
});
