import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_articles_liveendedat_tz" AS ENUM('Asia/Ho_Chi_Minh');
  CREATE TYPE "public"."enum__articles_v_version_liveendedat_tz" AS ENUM('Asia/Ho_Chi_Minh');
  CREATE TYPE "public"."enum_live_entries_postedat_tz" AS ENUM('Asia/Ho_Chi_Minh');
  CREATE TYPE "public"."enum_live_entries_kind" AS ENUM('update', 'quotation', 'picture', 'background', 'correction');
  CREATE TABLE "live_entries" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"article_id" integer NOT NULL,
  	"headline" varchar,
  	"text" jsonb,
  	"figure_media_id" integer,
  	"figure_remote_src" varchar,
  	"figure_remote_width" numeric,
  	"figure_remote_height" numeric,
  	"figure_remote_alt" varchar,
  	"figure_caption" varchar,
  	"figure_credit" varchar,
  	"figure_alt" varchar,
  	"posted_at" timestamp(3) with time zone NOT NULL,
  	"postedat_tz" "enum_live_entries_postedat_tz" DEFAULT 'Asia/Ho_Chi_Minh' NOT NULL,
  	"kind" "enum_live_entries_kind" NOT NULL,
  	"key_moment" boolean,
  	"translation_of_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "live_entries_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"authors_id" integer
  );
  
  ALTER TABLE "articles" ADD COLUMN "pinned_summary" varchar;
  ALTER TABLE "articles" ADD COLUMN "live_ended_at" timestamp(3) with time zone;
  ALTER TABLE "articles" ADD COLUMN "liveendedat_tz" "enum_articles_liveendedat_tz" DEFAULT 'Asia/Ho_Chi_Minh';
  ALTER TABLE "_articles_v" ADD COLUMN "version_pinned_summary" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_live_ended_at" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_liveendedat_tz" "enum__articles_v_version_liveendedat_tz" DEFAULT 'Asia/Ho_Chi_Minh';
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "live_entries_id" integer;
  ALTER TABLE "live_entries" ADD CONSTRAINT "live_entries_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_entries" ADD CONSTRAINT "live_entries_figure_media_id_media_id_fk" FOREIGN KEY ("figure_media_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_entries" ADD CONSTRAINT "live_entries_translation_of_id_live_entries_id_fk" FOREIGN KEY ("translation_of_id") REFERENCES "public"."live_entries"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_entries_rels" ADD CONSTRAINT "live_entries_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."live_entries"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "live_entries_rels" ADD CONSTRAINT "live_entries_rels_authors_fk" FOREIGN KEY ("authors_id") REFERENCES "public"."authors"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "live_entries_article_idx" ON "live_entries" USING btree ("article_id");
  CREATE INDEX "live_entries_figure_figure_media_idx" ON "live_entries" USING btree ("figure_media_id");
  CREATE INDEX "live_entries_posted_at_idx" ON "live_entries" USING btree ("posted_at");
  CREATE INDEX "live_entries_translation_of_idx" ON "live_entries" USING btree ("translation_of_id");
  CREATE INDEX "live_entries_updated_at_idx" ON "live_entries" USING btree ("updated_at");
  CREATE INDEX "live_entries_created_at_idx" ON "live_entries" USING btree ("created_at");
  CREATE INDEX "article_postedAt_idx" ON "live_entries" USING btree ("article_id","posted_at");
  CREATE INDEX "live_entries_rels_order_idx" ON "live_entries_rels" USING btree ("order");
  CREATE INDEX "live_entries_rels_parent_idx" ON "live_entries_rels" USING btree ("parent_id");
  CREATE INDEX "live_entries_rels_path_idx" ON "live_entries_rels" USING btree ("path");
  CREATE INDEX "live_entries_rels_authors_id_idx" ON "live_entries_rels" USING btree ("authors_id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_live_entries_fk" FOREIGN KEY ("live_entries_id") REFERENCES "public"."live_entries"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_live_entries_id_idx" ON "payload_locked_documents_rels" USING btree ("live_entries_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "live_entries" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "live_entries_rels" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "live_entries" CASCADE;
  DROP TABLE "live_entries_rels" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_live_entries_fk";
  
  DROP INDEX "payload_locked_documents_rels_live_entries_id_idx";
  ALTER TABLE "articles" DROP COLUMN "pinned_summary";
  ALTER TABLE "articles" DROP COLUMN "live_ended_at";
  ALTER TABLE "articles" DROP COLUMN "liveendedat_tz";
  ALTER TABLE "_articles_v" DROP COLUMN "version_pinned_summary";
  ALTER TABLE "_articles_v" DROP COLUMN "version_live_ended_at";
  ALTER TABLE "_articles_v" DROP COLUMN "version_liveendedat_tz";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "live_entries_id";
  DROP TYPE "public"."enum_articles_liveendedat_tz";
  DROP TYPE "public"."enum__articles_v_version_liveendedat_tz";
  DROP TYPE "public"."enum_live_entries_postedat_tz";
  DROP TYPE "public"."enum_live_entries_kind";`)
}
