import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`front_pages_section_picks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`section_id\` integer,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`front_pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`front_pages_section_picks_order_idx\` ON \`front_pages_section_picks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`front_pages_section_picks_parent_id_idx\` ON \`front_pages_section_picks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`front_pages_section_picks_section_idx\` ON \`front_pages_section_picks\` (\`section_id\`);`)
  await db.run(sql`CREATE TABLE \`front_pages\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`language\` text,
  	\`breaking_text\` text,
  	\`breaking_article_id\` integer,
  	\`breaking_until\` text,
  	\`breaking_until_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`lead_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`breaking_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lead_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`front_pages_language_idx\` ON \`front_pages\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`front_pages_breaking_breaking_article_idx\` ON \`front_pages\` (\`breaking_article_id\`);`)
  await db.run(sql`CREATE INDEX \`front_pages_lead_idx\` ON \`front_pages\` (\`lead_id\`);`)
  await db.run(sql`CREATE INDEX \`front_pages_updated_at_idx\` ON \`front_pages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`front_pages_created_at_idx\` ON \`front_pages\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`front_pages__status_idx\` ON \`front_pages\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`front_pages_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`front_pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`front_pages_rels_order_idx\` ON \`front_pages_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`front_pages_rels_parent_idx\` ON \`front_pages_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`front_pages_rels_path_idx\` ON \`front_pages_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`front_pages_rels_articles_id_idx\` ON \`front_pages_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE TABLE \`_front_pages_v_version_section_picks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`section_id\` integer,
  	\`_uuid\` text,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_front_pages_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_front_pages_v_version_section_picks_order_idx\` ON \`_front_pages_v_version_section_picks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_front_pages_v_version_section_picks_parent_id_idx\` ON \`_front_pages_v_version_section_picks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_front_pages_v_version_section_picks_section_idx\` ON \`_front_pages_v_version_section_picks\` (\`section_id\`);`)
  await db.run(sql`CREATE TABLE \`_front_pages_v\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`parent_id\` integer,
  	\`version_language\` text,
  	\`version_breaking_text\` text,
  	\`version_breaking_article_id\` integer,
  	\`version_breaking_until\` text,
  	\`version_breaking_until_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`version_lead_id\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`front_pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_breaking_article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_lead_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_front_pages_v_parent_idx\` ON \`_front_pages_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_front_pages_v_version_version_language_idx\` ON \`_front_pages_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_front_pages_v_version_breaking_version_breaking_article_idx\` ON \`_front_pages_v\` (\`version_breaking_article_id\`);`)
  await db.run(sql`CREATE INDEX \`_front_pages_v_version_version_lead_idx\` ON \`_front_pages_v\` (\`version_lead_id\`);`)
  await db.run(sql`CREATE INDEX \`_front_pages_v_version_version_updated_at_idx\` ON \`_front_pages_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_front_pages_v_version_version_created_at_idx\` ON \`_front_pages_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_front_pages_v_version_version__status_idx\` ON \`_front_pages_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_front_pages_v_created_at_idx\` ON \`_front_pages_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_front_pages_v_updated_at_idx\` ON \`_front_pages_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_front_pages_v_snapshot_idx\` ON \`_front_pages_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_front_pages_v_published_locale_idx\` ON \`_front_pages_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_front_pages_v_latest_idx\` ON \`_front_pages_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_front_pages_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_front_pages_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_front_pages_v_rels_order_idx\` ON \`_front_pages_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_front_pages_v_rels_parent_idx\` ON \`_front_pages_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_front_pages_v_rels_path_idx\` ON \`_front_pages_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_front_pages_v_rels_articles_id_idx\` ON \`_front_pages_v_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE TABLE \`corrections\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`article_id\` integer NOT NULL,
  	\`kind\` text DEFAULT 'correction' NOT NULL,
  	\`corrected_at\` text NOT NULL,
  	\`correctedat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh' NOT NULL,
  	\`content\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`corrections_article_idx\` ON \`corrections\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`corrections_corrected_at_idx\` ON \`corrections\` (\`corrected_at\`);`)
  await db.run(sql`CREATE INDEX \`corrections_updated_at_idx\` ON \`corrections\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`corrections_created_at_idx\` ON \`corrections\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`article_moves\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`article_id\` integer,
  	\`title\` text,
  	\`move\` text NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	\`by_id\` integer,
  	\`by_name\` text,
  	\`note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`article_moves_article_idx\` ON \`article_moves\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`article_moves_by_idx\` ON \`article_moves\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`article_moves_updated_at_idx\` ON \`article_moves\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`article_moves_created_at_idx\` ON \`article_moves\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`share_links\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`article_id\` integer NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`revoked_at\` text,
  	\`by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`share_links_article_idx\` ON \`share_links\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`share_links_by_idx\` ON \`share_links\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`share_links_updated_at_idx\` ON \`share_links\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`share_links_created_at_idx\` ON \`share_links\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`hero_alt\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`state\` text DEFAULT 'draft';`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`scheduled_for\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`scheduledfor_tz\` text DEFAULT 'Asia/Ho_Chi_Minh';`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`unpublish_at\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`unpublishat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh';`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`embargo_until\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`embargountil_tz\` text DEFAULT 'Asia/Ho_Chi_Minh';`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`revision\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`behind_since\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`behindsince_tz\` text DEFAULT 'Asia/Ho_Chi_Minh';`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`translated_revision\` numeric;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`retraction_notice\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`retraction_retracted_at\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`retraction_retractedat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh';`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`publishedat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh';`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`revisedat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh';`)
  await db.run(sql`CREATE INDEX \`articles_state_idx\` ON \`articles\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`articles_scheduled_for_idx\` ON \`articles\` (\`scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`articles_unpublish_at_idx\` ON \`articles\` (\`unpublish_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_behind_since_idx\` ON \`articles\` (\`behind_since\`);`)
  await db.run(sql`ALTER TABLE \`articles_rels\` ADD \`users_id\` integer REFERENCES users(id) ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`articles_rels\` ADD \`media_id\` integer REFERENCES media(id) ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`articles_rels_users_id_idx\` ON \`articles_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_media_id_idx\` ON \`articles_rels\` (\`media_id\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_hero_alt\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_state\` text DEFAULT 'draft';`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_scheduled_for\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_scheduledfor_tz\` text DEFAULT 'Asia/Ho_Chi_Minh';`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_unpublish_at\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_unpublishat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh';`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_embargo_until\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_embargountil_tz\` text DEFAULT 'Asia/Ho_Chi_Minh';`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_revision\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_behind_since\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_behindsince_tz\` text DEFAULT 'Asia/Ho_Chi_Minh';`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_translated_revision\` numeric;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_retraction_notice\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_retraction_retracted_at\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_retraction_retractedat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh';`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_publishedat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh';`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_revisedat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh';`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`autosave\` integer;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_state_idx\` ON \`_articles_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_scheduled_for_idx\` ON \`_articles_v\` (\`version_scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_unpublish_at_idx\` ON \`_articles_v\` (\`version_unpublish_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_behind_since_idx\` ON \`_articles_v\` (\`version_behind_since\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_autosave_idx\` ON \`_articles_v\` (\`autosave\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v_rels\` ADD \`users_id\` integer REFERENCES users(id) ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`_articles_v_rels\` ADD \`media_id\` integer REFERENCES media(id) ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_users_id_idx\` ON \`_articles_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_media_id_idx\` ON \`_articles_v_rels\` (\`media_id\`);`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`uploaded_by_id\` integer REFERENCES users(id) ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`media_uploaded_by_idx\` ON \`media\` (\`uploaded_by_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`front_pages_id\` integer REFERENCES front_pages(id) ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`corrections_id\` integer REFERENCES corrections(id) ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`article_moves_id\` integer REFERENCES article_moves(id) ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`share_links_id\` integer REFERENCES share_links(id) ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_front_pages_id_idx\` ON \`payload_locked_documents_rels\` (\`front_pages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_corrections_id_idx\` ON \`payload_locked_documents_rels\` (\`corrections_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_article_moves_id_idx\` ON \`payload_locked_documents_rels\` (\`article_moves_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_share_links_id_idx\` ON \`payload_locked_documents_rels\` (\`share_links_id\`);`)
  await db.run(sql`ALTER TABLE \`masthead\` ADD \`four_eyes\` text DEFAULT 'exceptEditorInChief' NOT NULL;`)
  // What was in the store before there were states: live, or not yet.
  await db.run(sql`UPDATE articles SET state = 'published' WHERE _status = 'published'`)
  await db.run(sql`UPDATE _articles_v SET version_state = 'published' WHERE parent_id IN (SELECT id FROM articles WHERE _status = 'published')`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`front_pages_section_picks\`;`)
  await db.run(sql`DROP TABLE \`front_pages\`;`)
  await db.run(sql`DROP TABLE \`front_pages_rels\`;`)
  await db.run(sql`DROP TABLE \`_front_pages_v_version_section_picks\`;`)
  await db.run(sql`DROP TABLE \`_front_pages_v\`;`)
  await db.run(sql`DROP TABLE \`_front_pages_v_rels\`;`)
  await db.run(sql`DROP TABLE \`corrections\`;`)
  await db.run(sql`DROP TABLE \`article_moves\`;`)
  await db.run(sql`DROP TABLE \`share_links\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_articles_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`sections_id\` integer,
  	\`topics_id\` integer,
  	\`authors_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sections_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`authors_id\`) REFERENCES \`authors\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_articles_rels\`("id", "order", "parent_id", "path", "sections_id", "topics_id", "authors_id") SELECT "id", "order", "parent_id", "path", "sections_id", "topics_id", "authors_id" FROM \`articles_rels\`;`)
  await db.run(sql`DROP TABLE \`articles_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_articles_rels\` RENAME TO \`articles_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`articles_rels_order_idx\` ON \`articles_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_parent_idx\` ON \`articles_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_path_idx\` ON \`articles_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_sections_id_idx\` ON \`articles_rels\` (\`sections_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_topics_id_idx\` ON \`articles_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_authors_id_idx\` ON \`articles_rels\` (\`authors_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__articles_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`sections_id\` integer,
  	\`topics_id\` integer,
  	\`authors_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sections_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`authors_id\`) REFERENCES \`authors\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__articles_v_rels\`("id", "order", "parent_id", "path", "sections_id", "topics_id", "authors_id") SELECT "id", "order", "parent_id", "path", "sections_id", "topics_id", "authors_id" FROM \`_articles_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__articles_v_rels\` RENAME TO \`_articles_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_order_idx\` ON \`_articles_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_parent_idx\` ON \`_articles_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_path_idx\` ON \`_articles_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_sections_id_idx\` ON \`_articles_v_rels\` (\`sections_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_topics_id_idx\` ON \`_articles_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_authors_id_idx\` ON \`_articles_v_rels\` (\`authors_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_media\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`credit\` text,
  	\`licence\` text DEFAULT 'own',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_thumbnail_url\` text,
  	\`sizes_thumbnail_width\` numeric,
  	\`sizes_thumbnail_height\` numeric,
  	\`sizes_thumbnail_mime_type\` text,
  	\`sizes_thumbnail_filesize\` numeric,
  	\`sizes_thumbnail_filename\` text
  );
  `)
  await db.run(sql`INSERT INTO \`__new_media\`("id", "credit", "licence", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y", "sizes_thumbnail_url", "sizes_thumbnail_width", "sizes_thumbnail_height", "sizes_thumbnail_mime_type", "sizes_thumbnail_filesize", "sizes_thumbnail_filename") SELECT "id", "credit", "licence", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y", "sizes_thumbnail_url", "sizes_thumbnail_width", "sizes_thumbnail_height", "sizes_thumbnail_mime_type", "sizes_thumbnail_filesize", "sizes_thumbnail_filename" FROM \`media\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`ALTER TABLE \`__new_media\` RENAME TO \`media\`;`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_thumbnail_sizes_thumbnail_filename_idx\` ON \`media\` (\`sizes_thumbnail_filename\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` integer,
  	\`media_id\` integer,
  	\`sections_id\` integer,
  	\`topics_id\` integer,
  	\`authors_id\` integer,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sections_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`authors_id\`) REFERENCES \`authors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "articles_id", "media_id", "sections_id", "topics_id", "authors_id", "users_id") SELECT "id", "order", "parent_id", "path", "articles_id", "media_id", "sections_id", "topics_id", "authors_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sections_id_idx\` ON \`payload_locked_documents_rels\` (\`sections_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_authors_id_idx\` ON \`payload_locked_documents_rels\` (\`authors_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`DROP INDEX \`articles_state_idx\`;`)
  await db.run(sql`DROP INDEX \`articles_scheduled_for_idx\`;`)
  await db.run(sql`DROP INDEX \`articles_unpublish_at_idx\`;`)
  await db.run(sql`DROP INDEX \`articles_behind_since_idx\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`hero_alt\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`state\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`scheduled_for\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`scheduledfor_tz\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`unpublish_at\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`unpublishat_tz\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`embargo_until\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`embargountil_tz\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`revision\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`behind_since\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`behindsince_tz\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`translated_revision\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`retraction_notice\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`retraction_retracted_at\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`retraction_retractedat_tz\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`publishedat_tz\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`revisedat_tz\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version_state_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version_scheduled_for_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version_unpublish_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version_behind_since_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_autosave_idx\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_hero_alt\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_state\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_scheduled_for\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_scheduledfor_tz\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_unpublish_at\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_unpublishat_tz\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_embargo_until\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_embargountil_tz\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_revision\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_behind_since\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_behindsince_tz\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_translated_revision\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_retraction_notice\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_retraction_retracted_at\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_retraction_retractedat_tz\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_publishedat_tz\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_revisedat_tz\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`autosave\`;`)
  await db.run(sql`ALTER TABLE \`masthead\` DROP COLUMN \`four_eyes\`;`)
}
