import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`audio_id\` integer REFERENCES media(id);`)
  await db.run(sql`CREATE INDEX \`articles_audio_idx\` ON \`articles\` (\`audio_id\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_audio_id\` integer REFERENCES media(id);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_audio_idx\` ON \`_articles_v\` (\`version_audio_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_articles\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`kicker\` text,
  	\`title\` text,
  	\`sapo\` text,
  	\`body\` text,
  	\`hero_media_id\` integer,
  	\`hero_remote_src\` text,
  	\`hero_remote_width\` numeric,
  	\`hero_remote_height\` numeric,
  	\`hero_remote_alt\` text,
  	\`hero_caption\` text,
  	\`hero_credit\` text,
  	\`hero_alt\` text,
  	\`translation_of_id\` integer,
  	\`state\` text DEFAULT 'draft',
  	\`scheduled_for\` text,
  	\`scheduledfor_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`unpublish_at\` text,
  	\`unpublishat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`embargo_until\` text,
  	\`embargountil_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`revision\` numeric DEFAULT 0,
  	\`saved_by_id\` integer,
  	\`behind_since\` text,
  	\`behindsince_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`translated_revision\` numeric,
  	\`retraction_notice\` text,
  	\`retraction_retracted_at\` text,
  	\`retraction_retractedat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`language\` text DEFAULT 'vi',
  	\`section_id\` integer,
  	\`format\` text DEFAULT 'standard',
  	\`byline\` text,
  	\`published_at\` text,
  	\`publishedat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`substantive_edit\` integer DEFAULT false,
  	\`revised_at\` text,
  	\`revisedat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`slug\` text,
  	\`source_key\` text,
  	\`source_digest\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`hero_media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`translation_of_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_articles\`("id", "kicker", "title", "sapo", "body", "hero_media_id", "hero_remote_src", "hero_remote_width", "hero_remote_height", "hero_remote_alt", "hero_caption", "hero_credit", "hero_alt", "translation_of_id", "state", "scheduled_for", "scheduledfor_tz", "unpublish_at", "unpublishat_tz", "embargo_until", "embargountil_tz", "revision", "saved_by_id", "behind_since", "behindsince_tz", "translated_revision", "retraction_notice", "retraction_retracted_at", "retraction_retractedat_tz", "language", "section_id", "format", "byline", "published_at", "publishedat_tz", "substantive_edit", "revised_at", "revisedat_tz", "slug", "source_key", "source_digest", "updated_at", "created_at", "_status") SELECT "id", "kicker", "title", "sapo", "body", "hero_media_id", "hero_remote_src", "hero_remote_width", "hero_remote_height", "hero_remote_alt", "hero_caption", "hero_credit", "hero_alt", "translation_of_id", "state", "scheduled_for", "scheduledfor_tz", "unpublish_at", "unpublishat_tz", "embargo_until", "embargountil_tz", "revision", "saved_by_id", "behind_since", "behindsince_tz", "translated_revision", "retraction_notice", "retraction_retracted_at", "retraction_retractedat_tz", "language", "section_id", "format", "byline", "published_at", "publishedat_tz", "substantive_edit", "revised_at", "revisedat_tz", "slug", "source_key", "source_digest", "updated_at", "created_at", "_status" FROM \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`ALTER TABLE \`__new_articles\` RENAME TO \`articles\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`articles_title_idx\` ON \`articles\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`articles_hero_hero_media_idx\` ON \`articles\` (\`hero_media_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_translation_of_idx\` ON \`articles\` (\`translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_state_idx\` ON \`articles\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`articles_scheduled_for_idx\` ON \`articles\` (\`scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`articles_unpublish_at_idx\` ON \`articles\` (\`unpublish_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_saved_by_idx\` ON \`articles\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_behind_since_idx\` ON \`articles\` (\`behind_since\`);`)
  await db.run(sql`CREATE INDEX \`articles_language_idx\` ON \`articles\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`articles_section_idx\` ON \`articles\` (\`section_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_published_at_idx\` ON \`articles\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_slug_idx\` ON \`articles\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_source_key_idx\` ON \`articles\` (\`source_key\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_at_idx\` ON \`articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_at_idx\` ON \`articles\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`articles__status_idx\` ON \`articles\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`language__status_publishedAt_idx\` ON \`articles\` (\`language\`,\`_status\`,\`published_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__articles_v\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`parent_id\` integer,
  	\`version_kicker\` text,
  	\`version_title\` text,
  	\`version_sapo\` text,
  	\`version_body\` text,
  	\`version_hero_media_id\` integer,
  	\`version_hero_remote_src\` text,
  	\`version_hero_remote_width\` numeric,
  	\`version_hero_remote_height\` numeric,
  	\`version_hero_remote_alt\` text,
  	\`version_hero_caption\` text,
  	\`version_hero_credit\` text,
  	\`version_hero_alt\` text,
  	\`version_translation_of_id\` integer,
  	\`version_state\` text DEFAULT 'draft',
  	\`version_scheduled_for\` text,
  	\`version_scheduledfor_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`version_unpublish_at\` text,
  	\`version_unpublishat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`version_embargo_until\` text,
  	\`version_embargountil_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`version_revision\` numeric DEFAULT 0,
  	\`version_saved_by_id\` integer,
  	\`version_behind_since\` text,
  	\`version_behindsince_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`version_translated_revision\` numeric,
  	\`version_retraction_notice\` text,
  	\`version_retraction_retracted_at\` text,
  	\`version_retraction_retractedat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`version_language\` text DEFAULT 'vi',
  	\`version_section_id\` integer,
  	\`version_format\` text DEFAULT 'standard',
  	\`version_byline\` text,
  	\`version_published_at\` text,
  	\`version_publishedat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`version_substantive_edit\` integer DEFAULT false,
  	\`version_revised_at\` text,
  	\`version_revisedat_tz\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`version_slug\` text,
  	\`version_source_key\` text,
  	\`version_source_digest\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_hero_media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_translation_of_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_section_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__articles_v\`("id", "parent_id", "version_kicker", "version_title", "version_sapo", "version_body", "version_hero_media_id", "version_hero_remote_src", "version_hero_remote_width", "version_hero_remote_height", "version_hero_remote_alt", "version_hero_caption", "version_hero_credit", "version_hero_alt", "version_translation_of_id", "version_state", "version_scheduled_for", "version_scheduledfor_tz", "version_unpublish_at", "version_unpublishat_tz", "version_embargo_until", "version_embargountil_tz", "version_revision", "version_saved_by_id", "version_behind_since", "version_behindsince_tz", "version_translated_revision", "version_retraction_notice", "version_retraction_retracted_at", "version_retraction_retractedat_tz", "version_language", "version_section_id", "version_format", "version_byline", "version_published_at", "version_publishedat_tz", "version_substantive_edit", "version_revised_at", "version_revisedat_tz", "version_slug", "version_source_key", "version_source_digest", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave") SELECT "id", "parent_id", "version_kicker", "version_title", "version_sapo", "version_body", "version_hero_media_id", "version_hero_remote_src", "version_hero_remote_width", "version_hero_remote_height", "version_hero_remote_alt", "version_hero_caption", "version_hero_credit", "version_hero_alt", "version_translation_of_id", "version_state", "version_scheduled_for", "version_scheduledfor_tz", "version_unpublish_at", "version_unpublishat_tz", "version_embargo_until", "version_embargountil_tz", "version_revision", "version_saved_by_id", "version_behind_since", "version_behindsince_tz", "version_translated_revision", "version_retraction_notice", "version_retraction_retracted_at", "version_retraction_retractedat_tz", "version_language", "version_section_id", "version_format", "version_byline", "version_published_at", "version_publishedat_tz", "version_substantive_edit", "version_revised_at", "version_revisedat_tz", "version_slug", "version_source_key", "version_source_digest", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest", "autosave" FROM \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__articles_v\` RENAME TO \`_articles_v\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_parent_idx\` ON \`_articles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_title_idx\` ON \`_articles_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_hero_version_hero_media_idx\` ON \`_articles_v\` (\`version_hero_media_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_translation_of_idx\` ON \`_articles_v\` (\`version_translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_state_idx\` ON \`_articles_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_scheduled_for_idx\` ON \`_articles_v\` (\`version_scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_unpublish_at_idx\` ON \`_articles_v\` (\`version_unpublish_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_saved_by_idx\` ON \`_articles_v\` (\`version_saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_behind_since_idx\` ON \`_articles_v\` (\`version_behind_since\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_language_idx\` ON \`_articles_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_section_idx\` ON \`_articles_v\` (\`version_section_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_published_at_idx\` ON \`_articles_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_slug_idx\` ON \`_articles_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_source_key_idx\` ON \`_articles_v\` (\`version_source_key\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_updated_at_idx\` ON \`_articles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_at_idx\` ON \`_articles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version__status_idx\` ON \`_articles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_created_at_idx\` ON \`_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_updated_at_idx\` ON \`_articles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_snapshot_idx\` ON \`_articles_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_published_locale_idx\` ON \`_articles_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_latest_idx\` ON \`_articles_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_autosave_idx\` ON \`_articles_v\` (\`autosave\`);`)
  await db.run(sql`CREATE INDEX \`version_language_version__status_version_publishedAt_idx\` ON \`_articles_v\` (\`version_language\`,\`version__status\`,\`version_published_at\`);`)
}
