import { expect, it } from 'vitest';
import { conditionsOf } from './conditions';
import { tsQuery } from './postgres-index';
import { readQuery } from './read-query';
import { fts5Query } from './sqlite-index';

const ranks = (typed: string, language: 'vi' | 'en' = 'vi') => conditionsOf(readQuery(typed, language));

it('Both databases are asked the same', () => {
  const [first] = ranks('đức hoa').ranks;
  expect(fts5Query(first!)).toBe('({title} : "duc_hoa" AND {title_marks} : "d9u7c1")');
  expect(tsQuery(first!)).toBe("('t.duc_hoa' & 'tm.d9u7c1')");
});

it('Nothing that is typed is an operator', () => {
  for (const typed of ['"', '*', 'a OR b', 'NEAR(a b)', "'a' & !b", '{title} : x', 'a_b', '-a ^b']) {
    for (const rank of ranks(typed).ranks) {
      expect(fts5Query(rank).replaceAll(/\{[a-z_ ]+\} : "[\p{L}\p{N}_]+"|[()]| AND | OR /gu, '')).toBe('');
      expect(tsQuery(rank).replaceAll(/'[a-z]+\.[\p{L}\p{N}_]+'|[()]| & | \| /gu, '')).toBe('');
    }
  }
});

it('Accents that were typed come first in every rank, and after all of these the same without', () => {
  const all = ranks('đức hòa').ranks.map((rank) => JSON.stringify(rank));
  const exact = all.map((rank) => rank.includes('hoa2'));
  expect(exact).toEqual([...exact].sort((one, other) => Number(other) - Number(one)));
  expect(exact).toContain(false);
});

it('Vietnamese syllables without accents count scattered over a story only as the last resort', () => {
  expect(ranks('duc hoa').lastResort).not.toBeNull();
  expect(ranks('rice harvest', 'en').lastResort).toBeNull();
  expect(ranks('lua').lastResort).toBeNull();
});

it('Nothing asked is nothing found', () => {
  expect(ranks('?!')).toEqual({ ranks: [], lastResort: null });
});

it('What can be written in two ways is asked for in both, first as it was typed, and in the other to the accent', () => {
  const [asTyped, either] = ranks('hđnd').ranks;
  expect(fts5Query(asTyped!)).toBe('({title} : "hdnd" AND {title_marks} : "hd9nd")');
  expect(fts5Query(either!)).toBe(
    '(({title} : "hdnd" AND {title_marks} : "hd9nd") OR ({title} : "hoi_dong" AND {title} : "dong_nhan" AND {title} : "nhan_dan" AND' +
      ' {title_marks} : "ho6i5" AND {title_marks} : "d9o6ng2" AND {title_marks} : "nha6n" AND {title_marks} : "da6n"))',
  );
  expect(tsQuery(ranks('tp linh').ranks[1]!)).toBe(
    "(('t.tp_linh' | 't.pho_linh') & ('t.tp' | ('t.thanh_pho' & 'tm.thanh2' & 'tm.pho61')))",
  );
});

it('The longest query of abbreviations asks a store for no more than some thousand tokens', () => {
  const { ranks: all, lastResort } = ranks('tphcm '.repeat(33));
  const tokens = [...all, lastResort!].map((rank) => JSON.stringify(rank).split('"token"').length - 1);
  expect(tokens.reduce((sum, count) => sum + count, 0)).toBeLessThan(2000);
});
