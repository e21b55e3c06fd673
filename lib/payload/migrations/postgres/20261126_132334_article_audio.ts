import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles" ADD COLUMN "audio_id" integer;
  ALTER TABLE "_articles_v" ADD COLUMN "version_audio_id" integer;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_audio_id_media_id_fk" FOREIGN KEY ("audio_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_audio_id_media_id_fk" FOREIGN KEY ("version_audio_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "articles_audio_idx" ON "articles" USING btree ("audio_id");
  CREATE INDEX "_articles_v_version_version_audio_idx" ON "_articles_v" USING btree ("version_audio_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles" DROP CONSTRAINT "articles_audio_id_media_id_fk";
  
  ALTER TABLE "_articles_v" DROP CONSTRAINT "_articles_v_version_audio_id_media_id_fk";
  
  DROP INDEX "articles_audio_idx";
  DROP INDEX "_articles_v_version_version_audio_idx";
  ALTER TABLE "articles" DROP COLUMN "audio_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_audio_id";`)
}
