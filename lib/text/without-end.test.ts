import { expect, it } from 'vitest';
import { withoutEnd } from './without-end';

it('takes the characters of a set from the end of a text, and leaves them within', () => {
  expect(withoutEnd('  a b \t\n', ' \t\n')).toBe('  a b');
  expect(withoutEnd('/a//b///', '/')).toBe('/a//b');
  expect(withoutEnd('///', '/')).toBe('');
  expect(withoutEnd('', '/')).toBe('');
});

it('is done with a long row that does not end the text', () => {
  const row = `${' '.repeat(3_000_000)}x`;
  expect(withoutEnd(row, ' ')).toBe(row);
});
