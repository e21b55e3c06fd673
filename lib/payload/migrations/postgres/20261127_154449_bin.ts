import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** The indexes hold what lies in the bin and nothing else, as in the migration of SQLite. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE articles ADD COLUMN deleted_at timestamp(3) with time zone;
    ALTER TABLE _articles_v ADD COLUMN version_deleted_at timestamp(3) with time zone;
    ALTER TABLE media ADD COLUMN deleted_at timestamp(3) with time zone;
    CREATE INDEX articles_deleted_at_idx ON articles (deleted_at) WHERE deleted_at IS NOT NULL;
    CREATE INDEX _articles_v_version_version_deleted_at_idx ON _articles_v (version_deleted_at) WHERE version_deleted_at IS NOT NULL;
    CREATE INDEX media_deleted_at_idx ON media (deleted_at) WHERE deleted_at IS NOT NULL;`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX articles_deleted_at_idx;
    DROP INDEX _articles_v_version_version_deleted_at_idx;
    DROP INDEX media_deleted_at_idx;
    ALTER TABLE articles DROP COLUMN deleted_at;
    ALTER TABLE _articles_v DROP COLUMN version_deleted_at;
    ALTER TABLE media DROP COLUMN deleted_at;`);
}
