import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`saved_by_id\` integer REFERENCES users(id) ON DELETE set null;`);
  await db.run(sql`CREATE INDEX \`articles_saved_by_idx\` ON \`articles\` (\`saved_by_id\`);`);
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_saved_by_id\` integer REFERENCES users(id) ON DELETE set null;`);
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_saved_by_idx\` ON \`_articles_v\` (\`version_saved_by_id\`);`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles_saved_by_idx\`;`);
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`saved_by_id\`;`);
  await db.run(sql`DROP INDEX \`_articles_v_version_version_saved_by_idx\`;`);
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_saved_by_id\`;`);
}
