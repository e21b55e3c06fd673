import { APIError, ValidationError } from 'payload';
import { expect, test } from 'vitest';
import { reasonOf } from './reason';

test('A reason is one sentence', () => {
  expect(reasonOf(new Error('disk full'))).toBe('disk full.');
  expect(reasonOf(new APIError('The original no longer exists.'))).toBe('The original no longer exists.');
  expect(reasonOf(new Error('UNIQUE constraint failed\n    at somewhere'))).toBe('UNIQUE constraint failed.');
  expect(reasonOf('nothing known')).toBe('nothing known.');
});

test('A refused document says what is wrong with each field', () => {
  const error = new ValidationError({
    collection: 'media',
    errors: [
      { path: 'file', message: 'Invalid MIME type: text/html.' },
      { path: 'alt', message: 'too long' },
    ],
  });
  expect(reasonOf(error)).toBe('"file": Invalid MIME type: text/html. "alt": too long.');
});
