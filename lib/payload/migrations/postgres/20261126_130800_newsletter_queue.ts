import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What a day's newsletter is made of (numbers of articles, as JSON; null where there was nothing new), and the mails that
 * wait, are being sent or were: one for each subscriber and day, so that none is sent twice. Instants are milliseconds.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`CREATE TABLE newsletter_issues (
    language text NOT NULL, day text NOT NULL, content text, queued integer NOT NULL DEFAULT 0,
    PRIMARY KEY (language, day))`);
  await db.execute(sql`CREATE TABLE newsletter_mails (
    subscriber_id integer NOT NULL REFERENCES subscribers (id) ON DELETE CASCADE, mail text NOT NULL,
    state text NOT NULL DEFAULT 'waiting', attempts integer NOT NULL DEFAULT 0, due_at bigint NOT NULL, taken_at bigint,
    PRIMARY KEY (subscriber_id, mail))`);
  await db.execute(sql`CREATE INDEX newsletter_mails_due_idx ON newsletter_mails (state, due_at)`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE newsletter_mails`);
  await db.execute(sql`DROP TABLE newsletter_issues`);
}
