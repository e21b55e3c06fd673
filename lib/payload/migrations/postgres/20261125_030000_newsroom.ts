import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_articles_state" AS ENUM('draft', 'submitted', 'sentBack', 'inEdit', 'approved', 'scheduled', 'published', 'retracted');
  CREATE TYPE "public"."enum_articles_scheduledfor_tz" AS ENUM('Asia/Ho_Chi_Minh');
  CREATE TYPE "public"."enum_articles_unpublishat_tz" AS ENUM('Asia/Ho_Chi_Minh');
  CREATE TYPE "public"."enum_articles_embargountil_tz" AS ENUM('Asia/Ho_Chi_Minh');
  CREATE TYPE "public"."enum_articles_behindsince_tz" AS ENUM('Asia/Ho_Chi_Minh');
  CREATE TYPE "public"."enum_articles_retraction_retractedat_tz" AS ENUM('Asia/Ho_Chi_Minh');
  CREATE TYPE "public"."enum_articles_publishedat_tz" AS ENUM('Asia/Ho_Chi_Minh');
  CREATE TYPE "public"."enum_articles_revisedat_tz" AS ENUM('Asia/Ho_Chi_Minh');
  CREATE TYPE "public"."enum__articles_v_version_state" AS ENUM('draft', 'submitted', 'sentBack', 'inEdit', 'approved', 'scheduled', 'published', 'retracted');
  CREATE TYPE "public"."enum__articles_v_version_scheduledfor_tz" AS ENUM('Asia/Ho_Chi_Minh');
  CREATE TYPE "public"."enum__articles_v_version_unpublishat_tz" AS ENUM('Asia/Ho_Chi_Minh');
  CREATE TYPE "public"."enum__articles_v_version_embargountil_tz" AS ENUM('Asia/Ho_Chi_Minh');
  CREATE TYPE "public"."enum__articles_v_version_behindsince_tz" AS ENUM('Asia/Ho_Chi_Minh');
  CREATE TYPE "public"."enum__articles_v_version_retraction_retractedat_tz" AS ENUM('Asia/Ho_Chi_Minh');
  CREATE TYPE "public"."enum__articles_v_version_publishedat_tz" AS ENUM('Asia/Ho_Chi_Minh');
  CREATE TYPE "public"."enum__articles_v_version_revisedat_tz" AS ENUM('Asia/Ho_Chi_Minh');
  CREATE TYPE "public"."enum_front_pages_language" AS ENUM('vi', 'en');
  CREATE TYPE "public"."enum_front_pages_breaking_until_tz" AS ENUM('Asia/Ho_Chi_Minh');
  CREATE TYPE "public"."enum_front_pages_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__front_pages_v_version_language" AS ENUM('vi', 'en');
  CREATE TYPE "public"."enum__front_pages_v_version_breaking_until_tz" AS ENUM('Asia/Ho_Chi_Minh');
  CREATE TYPE "public"."enum__front_pages_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__front_pages_v_published_locale" AS ENUM('vi', 'en');
  CREATE TYPE "public"."enum_corrections_kind" AS ENUM('correction', 'clarification', 'update');
  CREATE TYPE "public"."enum_corrections_correctedat_tz" AS ENUM('Asia/Ho_Chi_Minh');
  CREATE TYPE "public"."enum_article_moves_from" AS ENUM('draft', 'submitted', 'sentBack', 'inEdit', 'approved', 'scheduled', 'published', 'retracted');
  CREATE TYPE "public"."enum_article_moves_to" AS ENUM('draft', 'submitted', 'sentBack', 'inEdit', 'approved', 'scheduled', 'published', 'retracted');
  CREATE TYPE "public"."enum_masthead_four_eyes" AS ENUM('everyone', 'exceptEditorInChief', 'nobody');
  CREATE TABLE "front_pages_section_picks" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"section_id" integer
  );
  
  CREATE TABLE "front_pages" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"language" "enum_front_pages_language",
  	"breaking_text" varchar,
  	"breaking_article_id" integer,
  	"breaking_until" timestamp(3) with time zone,
  	"breaking_until_tz" "enum_front_pages_breaking_until_tz" DEFAULT 'Asia/Ho_Chi_Minh',
  	"lead_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_front_pages_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "front_pages_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"articles_id" integer
  );
  
  CREATE TABLE "_front_pages_v_version_section_picks" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"section_id" integer,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_front_pages_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_language" "enum__front_pages_v_version_language",
  	"version_breaking_text" varchar,
  	"version_breaking_article_id" integer,
  	"version_breaking_until" timestamp(3) with time zone,
  	"version_breaking_until_tz" "enum__front_pages_v_version_breaking_until_tz" DEFAULT 'Asia/Ho_Chi_Minh',
  	"version_lead_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__front_pages_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__front_pages_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_front_pages_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"articles_id" integer
  );
  
  CREATE TABLE "corrections" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"article_id" integer NOT NULL,
  	"kind" "enum_corrections_kind" DEFAULT 'correction' NOT NULL,
  	"corrected_at" timestamp(3) with time zone NOT NULL,
  	"correctedat_tz" "enum_corrections_correctedat_tz" DEFAULT 'Asia/Ho_Chi_Minh' NOT NULL,
  	"content" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "article_moves" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"article_id" integer,
  	"title" varchar,
  	"move" varchar NOT NULL,
  	"from" "enum_article_moves_from",
  	"to" "enum_article_moves_to",
  	"by_id" integer,
  	"by_name" varchar,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "share_links" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"article_id" integer NOT NULL,
  	"expires_at" timestamp(3) with time zone NOT NULL,
  	"revoked_at" timestamp(3) with time zone,
  	"by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "articles" ADD COLUMN "hero_alt" varchar;
  ALTER TABLE "articles" ADD COLUMN "state" "enum_articles_state" DEFAULT 'draft';
  ALTER TABLE "articles" ADD COLUMN "scheduled_for" timestamp(3) with time zone;
  ALTER TABLE "articles" ADD COLUMN "scheduledfor_tz" "enum_articles_scheduledfor_tz" DEFAULT 'Asia/Ho_Chi_Minh';
  ALTER TABLE "articles" ADD COLUMN "unpublish_at" timestamp(3) with time zone;
  ALTER TABLE "articles" ADD COLUMN "unpublishat_tz" "enum_articles_unpublishat_tz" DEFAULT 'Asia/Ho_Chi_Minh';
  ALTER TABLE "articles" ADD COLUMN "embargo_until" timestamp(3) with time zone;
  ALTER TABLE "articles" ADD COLUMN "embargountil_tz" "enum_articles_embargountil_tz" DEFAULT 'Asia/Ho_Chi_Minh';
  ALTER TABLE "articles" ADD COLUMN "revision" numeric DEFAULT 0;
  ALTER TABLE "articles" ADD COLUMN "behind_since" timestamp(3) with time zone;
  ALTER TABLE "articles" ADD COLUMN "behindsince_tz" "enum_articles_behindsince_tz" DEFAULT 'Asia/Ho_Chi_Minh';
  ALTER TABLE "articles" ADD COLUMN "translated_revision" numeric;
  ALTER TABLE "articles" ADD COLUMN "retraction_notice" varchar;
  ALTER TABLE "articles" ADD COLUMN "retraction_retracted_at" timestamp(3) with time zone;
  ALTER TABLE "articles" ADD COLUMN "retraction_retractedat_tz" "enum_articles_retraction_retractedat_tz" DEFAULT 'Asia/Ho_Chi_Minh';
  ALTER TABLE "articles" ADD COLUMN "publishedat_tz" "enum_articles_publishedat_tz" DEFAULT 'Asia/Ho_Chi_Minh';
  ALTER TABLE "articles" ADD COLUMN "revisedat_tz" "enum_articles_revisedat_tz" DEFAULT 'Asia/Ho_Chi_Minh';
  ALTER TABLE "articles_rels" ADD COLUMN "users_id" integer;
  ALTER TABLE "articles_rels" ADD COLUMN "media_id" integer;
  ALTER TABLE "_articles_v" ADD COLUMN "version_hero_alt" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_state" "enum__articles_v_version_state" DEFAULT 'draft';
  ALTER TABLE "_articles_v" ADD COLUMN "version_scheduled_for" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_scheduledfor_tz" "enum__articles_v_version_scheduledfor_tz" DEFAULT 'Asia/Ho_Chi_Minh';
  ALTER TABLE "_articles_v" ADD COLUMN "version_unpublish_at" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_unpublishat_tz" "enum__articles_v_version_unpublishat_tz" DEFAULT 'Asia/Ho_Chi_Minh';
  ALTER TABLE "_articles_v" ADD COLUMN "version_embargo_until" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_embargountil_tz" "enum__articles_v_version_embargountil_tz" DEFAULT 'Asia/Ho_Chi_Minh';
  ALTER TABLE "_articles_v" ADD COLUMN "version_revision" numeric DEFAULT 0;
  ALTER TABLE "_articles_v" ADD COLUMN "version_behind_since" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_behindsince_tz" "enum__articles_v_version_behindsince_tz" DEFAULT 'Asia/Ho_Chi_Minh';
  ALTER TABLE "_articles_v" ADD COLUMN "version_translated_revision" numeric;
  ALTER TABLE "_articles_v" ADD COLUMN "version_retraction_notice" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_retraction_retracted_at" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_retraction_retractedat_tz" "enum__articles_v_version_retraction_retractedat_tz" DEFAULT 'Asia/Ho_Chi_Minh';
  ALTER TABLE "_articles_v" ADD COLUMN "version_publishedat_tz" "enum__articles_v_version_publishedat_tz" DEFAULT 'Asia/Ho_Chi_Minh';
  ALTER TABLE "_articles_v" ADD COLUMN "version_revisedat_tz" "enum__articles_v_version_revisedat_tz" DEFAULT 'Asia/Ho_Chi_Minh';
  ALTER TABLE "_articles_v" ADD COLUMN "autosave" boolean;
  ALTER TABLE "_articles_v_rels" ADD COLUMN "users_id" integer;
  ALTER TABLE "_articles_v_rels" ADD COLUMN "media_id" integer;
  ALTER TABLE "media" ADD COLUMN "uploaded_by_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "front_pages_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "corrections_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "article_moves_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "share_links_id" integer;
  ALTER TABLE "masthead" ADD COLUMN "four_eyes" "enum_masthead_four_eyes" DEFAULT 'exceptEditorInChief' NOT NULL;
  ALTER TABLE "front_pages_section_picks" ADD CONSTRAINT "front_pages_section_picks_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "front_pages_section_picks" ADD CONSTRAINT "front_pages_section_picks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."front_pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "front_pages" ADD CONSTRAINT "front_pages_breaking_article_id_articles_id_fk" FOREIGN KEY ("breaking_article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "front_pages" ADD CONSTRAINT "front_pages_lead_id_articles_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "front_pages_rels" ADD CONSTRAINT "front_pages_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."front_pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "front_pages_rels" ADD CONSTRAINT "front_pages_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_front_pages_v_version_section_picks" ADD CONSTRAINT "_front_pages_v_version_section_picks_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_front_pages_v_version_section_picks" ADD CONSTRAINT "_front_pages_v_version_section_picks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_front_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_front_pages_v" ADD CONSTRAINT "_front_pages_v_parent_id_front_pages_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."front_pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_front_pages_v" ADD CONSTRAINT "_front_pages_v_version_breaking_article_id_articles_id_fk" FOREIGN KEY ("version_breaking_article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_front_pages_v" ADD CONSTRAINT "_front_pages_v_version_lead_id_articles_id_fk" FOREIGN KEY ("version_lead_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_front_pages_v_rels" ADD CONSTRAINT "_front_pages_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_front_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_front_pages_v_rels" ADD CONSTRAINT "_front_pages_v_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "corrections" ADD CONSTRAINT "corrections_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "article_moves" ADD CONSTRAINT "article_moves_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "article_moves" ADD CONSTRAINT "article_moves_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "share_links" ADD CONSTRAINT "share_links_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "share_links" ADD CONSTRAINT "share_links_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "front_pages_section_picks_order_idx" ON "front_pages_section_picks" USING btree ("_order");
  CREATE INDEX "front_pages_section_picks_parent_id_idx" ON "front_pages_section_picks" USING btree ("_parent_id");
  CREATE INDEX "front_pages_section_picks_section_idx" ON "front_pages_section_picks" USING btree ("section_id");
  CREATE UNIQUE INDEX "front_pages_language_idx" ON "front_pages" USING btree ("language");
  CREATE INDEX "front_pages_breaking_breaking_article_idx" ON "front_pages" USING btree ("breaking_article_id");
  CREATE INDEX "front_pages_lead_idx" ON "front_pages" USING btree ("lead_id");
  CREATE INDEX "front_pages_updated_at_idx" ON "front_pages" USING btree ("updated_at");
  CREATE INDEX "front_pages_created_at_idx" ON "front_pages" USING btree ("created_at");
  CREATE INDEX "front_pages__status_idx" ON "front_pages" USING btree ("_status");
  CREATE INDEX "front_pages_rels_order_idx" ON "front_pages_rels" USING btree ("order");
  CREATE INDEX "front_pages_rels_parent_idx" ON "front_pages_rels" USING btree ("parent_id");
  CREATE INDEX "front_pages_rels_path_idx" ON "front_pages_rels" USING btree ("path");
  CREATE INDEX "front_pages_rels_articles_id_idx" ON "front_pages_rels" USING btree ("articles_id");
  CREATE INDEX "_front_pages_v_version_section_picks_order_idx" ON "_front_pages_v_version_section_picks" USING btree ("_order");
  CREATE INDEX "_front_pages_v_version_section_picks_parent_id_idx" ON "_front_pages_v_version_section_picks" USING btree ("_parent_id");
  CREATE INDEX "_front_pages_v_version_section_picks_section_idx" ON "_front_pages_v_version_section_picks" USING btree ("section_id");
  CREATE INDEX "_front_pages_v_parent_idx" ON "_front_pages_v" USING btree ("parent_id");
  CREATE INDEX "_front_pages_v_version_version_language_idx" ON "_front_pages_v" USING btree ("version_language");
  CREATE INDEX "_front_pages_v_version_breaking_version_breaking_article_idx" ON "_front_pages_v" USING btree ("version_breaking_article_id");
  CREATE INDEX "_front_pages_v_version_version_lead_idx" ON "_front_pages_v" USING btree ("version_lead_id");
  CREATE INDEX "_front_pages_v_version_version_updated_at_idx" ON "_front_pages_v" USING btree ("version_updated_at");
  CREATE INDEX "_front_pages_v_version_version_created_at_idx" ON "_front_pages_v" USING btree ("version_created_at");
  CREATE INDEX "_front_pages_v_version_version__status_idx" ON "_front_pages_v" USING btree ("version__status");
  CREATE INDEX "_front_pages_v_created_at_idx" ON "_front_pages_v" USING btree ("created_at");
  CREATE INDEX "_front_pages_v_updated_at_idx" ON "_front_pages_v" USING btree ("updated_at");
  CREATE INDEX "_front_pages_v_snapshot_idx" ON "_front_pages_v" USING btree ("snapshot");
  CREATE INDEX "_front_pages_v_published_locale_idx" ON "_front_pages_v" USING btree ("published_locale");
  CREATE INDEX "_front_pages_v_latest_idx" ON "_front_pages_v" USING btree ("latest");
  CREATE INDEX "_front_pages_v_rels_order_idx" ON "_front_pages_v_rels" USING btree ("order");
  CREATE INDEX "_front_pages_v_rels_parent_idx" ON "_front_pages_v_rels" USING btree ("parent_id");
  CREATE INDEX "_front_pages_v_rels_path_idx" ON "_front_pages_v_rels" USING btree ("path");
  CREATE INDEX "_front_pages_v_rels_articles_id_idx" ON "_front_pages_v_rels" USING btree ("articles_id");
  CREATE INDEX "corrections_article_idx" ON "corrections" USING btree ("article_id");
  CREATE INDEX "corrections_corrected_at_idx" ON "corrections" USING btree ("corrected_at");
  CREATE INDEX "corrections_updated_at_idx" ON "corrections" USING btree ("updated_at");
  CREATE INDEX "corrections_created_at_idx" ON "corrections" USING btree ("created_at");
  CREATE INDEX "article_moves_article_idx" ON "article_moves" USING btree ("article_id");
  CREATE INDEX "article_moves_by_idx" ON "article_moves" USING btree ("by_id");
  CREATE INDEX "article_moves_updated_at_idx" ON "article_moves" USING btree ("updated_at");
  CREATE INDEX "article_moves_created_at_idx" ON "article_moves" USING btree ("created_at");
  CREATE INDEX "share_links_article_idx" ON "share_links" USING btree ("article_id");
  CREATE INDEX "share_links_by_idx" ON "share_links" USING btree ("by_id");
  CREATE INDEX "share_links_updated_at_idx" ON "share_links" USING btree ("updated_at");
  CREATE INDEX "share_links_created_at_idx" ON "share_links" USING btree ("created_at");
  ALTER TABLE "articles_rels" ADD CONSTRAINT "articles_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles_rels" ADD CONSTRAINT "articles_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_uploaded_by_id_users_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_front_pages_fk" FOREIGN KEY ("front_pages_id") REFERENCES "public"."front_pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_corrections_fk" FOREIGN KEY ("corrections_id") REFERENCES "public"."corrections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_article_moves_fk" FOREIGN KEY ("article_moves_id") REFERENCES "public"."article_moves"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_share_links_fk" FOREIGN KEY ("share_links_id") REFERENCES "public"."share_links"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "articles_state_idx" ON "articles" USING btree ("state");
  CREATE INDEX "articles_scheduled_for_idx" ON "articles" USING btree ("scheduled_for");
  CREATE INDEX "articles_unpublish_at_idx" ON "articles" USING btree ("unpublish_at");
  CREATE INDEX "articles_behind_since_idx" ON "articles" USING btree ("behind_since");
  CREATE INDEX "articles_rels_users_id_idx" ON "articles_rels" USING btree ("users_id");
  CREATE INDEX "articles_rels_media_id_idx" ON "articles_rels" USING btree ("media_id");
  CREATE INDEX "_articles_v_version_version_state_idx" ON "_articles_v" USING btree ("version_state");
  CREATE INDEX "_articles_v_version_version_scheduled_for_idx" ON "_articles_v" USING btree ("version_scheduled_for");
  CREATE INDEX "_articles_v_version_version_unpublish_at_idx" ON "_articles_v" USING btree ("version_unpublish_at");
  CREATE INDEX "_articles_v_version_version_behind_since_idx" ON "_articles_v" USING btree ("version_behind_since");
  CREATE INDEX "_articles_v_autosave_idx" ON "_articles_v" USING btree ("autosave");
  CREATE INDEX "_articles_v_rels_users_id_idx" ON "_articles_v_rels" USING btree ("users_id");
  CREATE INDEX "_articles_v_rels_media_id_idx" ON "_articles_v_rels" USING btree ("media_id");
  CREATE INDEX "media_uploaded_by_idx" ON "media" USING btree ("uploaded_by_id");
  CREATE INDEX "payload_locked_documents_rels_front_pages_id_idx" ON "payload_locked_documents_rels" USING btree ("front_pages_id");
  CREATE INDEX "payload_locked_documents_rels_corrections_id_idx" ON "payload_locked_documents_rels" USING btree ("corrections_id");
  CREATE INDEX "payload_locked_documents_rels_article_moves_id_idx" ON "payload_locked_documents_rels" USING btree ("article_moves_id");
  CREATE INDEX "payload_locked_documents_rels_share_links_id_idx" ON "payload_locked_documents_rels" USING btree ("share_links_id");`)
  // What was in the store before there were states: live, or not yet.
  await db.execute(sql`UPDATE articles SET state = 'published' WHERE _status = 'published'`)
  await db.execute(sql`UPDATE _articles_v SET version_state = 'published' WHERE parent_id IN (SELECT id FROM articles WHERE _status = 'published')`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "front_pages_section_picks" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "front_pages" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "front_pages_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_front_pages_v_version_section_picks" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_front_pages_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_front_pages_v_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "corrections" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "article_moves" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "share_links" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "front_pages_section_picks" CASCADE;
  DROP TABLE "front_pages" CASCADE;
  DROP TABLE "front_pages_rels" CASCADE;
  DROP TABLE "_front_pages_v_version_section_picks" CASCADE;
  DROP TABLE "_front_pages_v" CASCADE;
  DROP TABLE "_front_pages_v_rels" CASCADE;
  DROP TABLE "corrections" CASCADE;
  DROP TABLE "article_moves" CASCADE;
  DROP TABLE "share_links" CASCADE;
  ALTER TABLE "articles_rels" DROP CONSTRAINT "articles_rels_users_fk";
  
  ALTER TABLE "articles_rels" DROP CONSTRAINT "articles_rels_media_fk";
  
  ALTER TABLE "_articles_v_rels" DROP CONSTRAINT "_articles_v_rels_users_fk";
  
  ALTER TABLE "_articles_v_rels" DROP CONSTRAINT "_articles_v_rels_media_fk";
  
  ALTER TABLE "media" DROP CONSTRAINT "media_uploaded_by_id_users_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_front_pages_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_corrections_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_article_moves_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_share_links_fk";
  
  DROP INDEX "articles_state_idx";
  DROP INDEX "articles_scheduled_for_idx";
  DROP INDEX "articles_unpublish_at_idx";
  DROP INDEX "articles_behind_since_idx";
  DROP INDEX "articles_rels_users_id_idx";
  DROP INDEX "articles_rels_media_id_idx";
  DROP INDEX "_articles_v_version_version_state_idx";
  DROP INDEX "_articles_v_version_version_scheduled_for_idx";
  DROP INDEX "_articles_v_version_version_unpublish_at_idx";
  DROP INDEX "_articles_v_version_version_behind_since_idx";
  DROP INDEX "_articles_v_autosave_idx";
  DROP INDEX "_articles_v_rels_users_id_idx";
  DROP INDEX "_articles_v_rels_media_id_idx";
  DROP INDEX "media_uploaded_by_idx";
  DROP INDEX "payload_locked_documents_rels_front_pages_id_idx";
  DROP INDEX "payload_locked_documents_rels_corrections_id_idx";
  DROP INDEX "payload_locked_documents_rels_article_moves_id_idx";
  DROP INDEX "payload_locked_documents_rels_share_links_id_idx";
  ALTER TABLE "articles" DROP COLUMN "hero_alt";
  ALTER TABLE "articles" DROP COLUMN "state";
  ALTER TABLE "articles" DROP COLUMN "scheduled_for";
  ALTER TABLE "articles" DROP COLUMN "scheduledfor_tz";
  ALTER TABLE "articles" DROP COLUMN "unpublish_at";
  ALTER TABLE "articles" DROP COLUMN "unpublishat_tz";
  ALTER TABLE "articles" DROP COLUMN "embargo_until";
  ALTER TABLE "articles" DROP COLUMN "embargountil_tz";
  ALTER TABLE "articles" DROP COLUMN "revision";
  ALTER TABLE "articles" DROP COLUMN "behind_since";
  ALTER TABLE "articles" DROP COLUMN "behindsince_tz";
  ALTER TABLE "articles" DROP COLUMN "translated_revision";
  ALTER TABLE "articles" DROP COLUMN "retraction_notice";
  ALTER TABLE "articles" DROP COLUMN "retraction_retracted_at";
  ALTER TABLE "articles" DROP COLUMN "retraction_retractedat_tz";
  ALTER TABLE "articles" DROP COLUMN "publishedat_tz";
  ALTER TABLE "articles" DROP COLUMN "revisedat_tz";
  ALTER TABLE "articles_rels" DROP COLUMN "users_id";
  ALTER TABLE "articles_rels" DROP COLUMN "media_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_hero_alt";
  ALTER TABLE "_articles_v" DROP COLUMN "version_state";
  ALTER TABLE "_articles_v" DROP COLUMN "version_scheduled_for";
  ALTER TABLE "_articles_v" DROP COLUMN "version_scheduledfor_tz";
  ALTER TABLE "_articles_v" DROP COLUMN "version_unpublish_at";
  ALTER TABLE "_articles_v" DROP COLUMN "version_unpublishat_tz";
  ALTER TABLE "_articles_v" DROP COLUMN "version_embargo_until";
  ALTER TABLE "_articles_v" DROP COLUMN "version_embargountil_tz";
  ALTER TABLE "_articles_v" DROP COLUMN "version_revision";
  ALTER TABLE "_articles_v" DROP COLUMN "version_behind_since";
  ALTER TABLE "_articles_v" DROP COLUMN "version_behindsince_tz";
  ALTER TABLE "_articles_v" DROP COLUMN "version_translated_revision";
  ALTER TABLE "_articles_v" DROP COLUMN "version_retraction_notice";
  ALTER TABLE "_articles_v" DROP COLUMN "version_retraction_retracted_at";
  ALTER TABLE "_articles_v" DROP COLUMN "version_retraction_retractedat_tz";
  ALTER TABLE "_articles_v" DROP COLUMN "version_publishedat_tz";
  ALTER TABLE "_articles_v" DROP COLUMN "version_revisedat_tz";
  ALTER TABLE "_articles_v" DROP COLUMN "autosave";
  ALTER TABLE "_articles_v_rels" DROP COLUMN "users_id";
  ALTER TABLE "_articles_v_rels" DROP COLUMN "media_id";
  ALTER TABLE "media" DROP COLUMN "uploaded_by_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "front_pages_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "corrections_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "article_moves_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "share_links_id";
  ALTER TABLE "masthead" DROP COLUMN "four_eyes";
  DROP TYPE "public"."enum_articles_state";
  DROP TYPE "public"."enum_articles_scheduledfor_tz";
  DROP TYPE "public"."enum_articles_unpublishat_tz";
  DROP TYPE "public"."enum_articles_embargountil_tz";
  DROP TYPE "public"."enum_articles_behindsince_tz";
  DROP TYPE "public"."enum_articles_retraction_retractedat_tz";
  DROP TYPE "public"."enum_articles_publishedat_tz";
  DROP TYPE "public"."enum_articles_revisedat_tz";
  DROP TYPE "public"."enum__articles_v_version_state";
  DROP TYPE "public"."enum__articles_v_version_scheduledfor_tz";
  DROP TYPE "public"."enum__articles_v_version_unpublishat_tz";
  DROP TYPE "public"."enum__articles_v_version_embargountil_tz";
  DROP TYPE "public"."enum__articles_v_version_behindsince_tz";
  DROP TYPE "public"."enum__articles_v_version_retraction_retractedat_tz";
  DROP TYPE "public"."enum__articles_v_version_publishedat_tz";
  DROP TYPE "public"."enum__articles_v_version_revisedat_tz";
  DROP TYPE "public"."enum_front_pages_language";
  DROP TYPE "public"."enum_front_pages_breaking_until_tz";
  DROP TYPE "public"."enum_front_pages_status";
  DROP TYPE "public"."enum__front_pages_v_version_language";
  DROP TYPE "public"."enum__front_pages_v_version_breaking_until_tz";
  DROP TYPE "public"."enum__front_pages_v_version_status";
  DROP TYPE "public"."enum__front_pages_v_published_locale";
  DROP TYPE "public"."enum_corrections_kind";
  DROP TYPE "public"."enum_corrections_correctedat_tz";
  DROP TYPE "public"."enum_article_moves_from";
  DROP TYPE "public"."enum_article_moves_to";
  DROP TYPE "public"."enum_masthead_four_eyes";`)
}
