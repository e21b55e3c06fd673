import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

/**
 * The indexes hold what lies in the bin and nothing else. Every question for an article says "not in the bin", and over all
 * rows SQLite, which takes that for rare, would walk by it through the whole newspaper.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE articles ADD deleted_at text`);
  await db.run(sql`CREATE INDEX articles_deleted_at_idx ON articles (deleted_at) WHERE deleted_at IS NOT NULL`);
  await db.run(sql`ALTER TABLE _articles_v ADD version_deleted_at text`);
  await db.run(
    sql`CREATE INDEX _articles_v_version_version_deleted_at_idx ON _articles_v (version_deleted_at) WHERE version_deleted_at IS NOT NULL`,
  );
  await db.run(sql`ALTER TABLE media ADD deleted_at text`);
  await db.run(sql`CREATE INDEX media_deleted_at_idx ON media (deleted_at) WHERE deleted_at IS NOT NULL`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX articles_deleted_at_idx`);
  await db.run(sql`ALTER TABLE articles DROP COLUMN deleted_at`);
  await db.run(sql`DROP INDEX _articles_v_version_version_deleted_at_idx`);
  await db.run(sql`ALTER TABLE _articles_v DROP COLUMN version_deleted_at`);
  await db.run(sql`DROP INDEX media_deleted_at_idx`);
  await db.run(sql`ALTER TABLE media DROP COLUMN deleted_at`);
}
