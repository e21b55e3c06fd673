import { fc } from '@/tests/fixtures/fixed-cases';
import { expect, it } from 'vitest';
import { languages } from '@/lib/i18n/languages';
import { conditionsOf, type Condition } from './conditions';
import { readQuery, typedText } from './read-query';
import { fts5Query } from './sqlite-index';

/** What people, programs and attackers type: any text, and much of what means something to a database or to FTS5. */
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 250 }),
  fc
    .array(
      fc.constantFrom(
        'đức',
        'hoà',
        'HĐND',
        '"',
        '“',
        '”',
        "'",
        ' ',
        '(',
        ')',
        '*',
        '^',
        ':',
        '-',
        'NEAR',
        ' OR ',
        'AND',
        '{',
        '}',
        ';',
        '--',
        '3.200',
        '\u0000',
        '\u0301',
        '\ud800',
        '🌾',
      ),
      {
        maxLength: 40,
      },
    )
    .map((parts) => parts.join('')),
);

const tokensOf = (condition: Condition): string[] =>
  'token' in condition ? [condition.token] : ('all' in condition ? condition.all : condition.any).flatMap(tokensOf);

it('makes words of whatever is typed: few, of letters and digits, and nothing that a store could take for an order', () => {
  fc.assert(
    fc.property(typed, fc.constantFrom(...languages), (text, language) => {
      const query = readQuery(text, language);
      expect(query.text.length).toBeLessThanOrEqual(200);
      expect(query.units.flat().length).toBeLessThanOrEqual(16);
      const { ranks, lastResort } = conditionsOf(query);
      for (const condition of [...ranks, ...(lastResort ? [lastResort] : [])]) {
        for (const token of tokensOf(condition)) expect(token).toMatch(/^[\p{L}\p{N}\p{M}_]+$/u);
        expect(fts5Query(condition).replaceAll(/"[\p{L}\p{N}\p{M}_]+"/gu, 'TOKEN')).toMatch(/^[\sA-Za-z_{}():]*$/);
      }
    }),
    { numRuns: 10_000 },
  );
});

it('reads what it shows of a query as the same query', () => {
  fc.assert(
    fc.property(typed, fc.constantFrom(...languages), (text, language) => {
      const { text: shown } = readQuery(text, language);
      expect(typedText(shown)).toBe(shown);
    }),
    { numRuns: 10_000 },
  );
});
