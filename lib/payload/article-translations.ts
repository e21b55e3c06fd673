import type { Payload, PayloadRequest } from 'payload';
import { runSql, sql } from './run-sql';

/**
 * Numbers of the articles that translate this one, in whatever state. Asked without anything else: with a condition more, or
 * an order, SQLite walks through all of an edition by another index (`docs/decisions/0019-growth.md`).
 */
export async function translationsOf(number: number, store: Payload, req?: PayloadRequest): Promise<number[]> {
  const rows = await runSql(sql`SELECT id FROM articles WHERE translation_of_id = ${number}`, store, req);
  return rows.map(({ id }) => Number(id));
}
