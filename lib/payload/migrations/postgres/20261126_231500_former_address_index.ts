import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** By an address of a former site, its article is found without a look at all others. A hash, since an address may be longer than what fits into a page of a tree. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`CREATE INDEX articles_texts_text_idx ON articles_texts USING hash (text)`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP INDEX articles_texts_text_idx`);
}
