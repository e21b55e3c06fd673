import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_account_events_event" AS ENUM('login', 'loginRefused', 'lockedOut', 'accountCreated', 'accountDeleted', 'roleChanged', 'emailChanged', 'passwordChanged', 'secondFactorOn', 'secondFactorOff', 'sessionsEnded');
  CREATE TABLE "account_events" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"event" "enum_account_events_event" NOT NULL,
  	"account_id" integer,
  	"email" varchar,
  	"by_id" integer,
  	"by_name" varchar,
  	"detail" varchar,
  	"client" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "users" ADD COLUMN "second_factor_secret" varchar;
  ALTER TABLE "users" ADD COLUMN "second_factor_since" timestamp(3) with time zone;
  ALTER TABLE "users" ADD COLUMN "second_factor_last_step" numeric;
  ALTER TABLE "users" ADD COLUMN "second_factor_recovery" jsonb;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "account_events_id" integer;
  ALTER TABLE "account_events" ADD CONSTRAINT "account_events_account_id_users_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "account_events" ADD CONSTRAINT "account_events_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "account_events_account_idx" ON "account_events" USING btree ("account_id");
  CREATE INDEX "account_events_by_idx" ON "account_events" USING btree ("by_id");
  CREATE INDEX "account_events_updated_at_idx" ON "account_events" USING btree ("updated_at");
  CREATE INDEX "account_events_created_at_idx" ON "account_events" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_account_events_fk" FOREIGN KEY ("account_events_id") REFERENCES "public"."account_events"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_account_events_id_idx" ON "payload_locked_documents_rels" USING btree ("account_events_id");
  ALTER TABLE "users" DROP COLUMN "reset_password_requested_at";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "account_events" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "account_events" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_account_events_fk";
  
  DROP INDEX "payload_locked_documents_rels_account_events_id_idx";
  ALTER TABLE "users" ADD COLUMN "reset_password_requested_at" timestamp(3) with time zone;
  ALTER TABLE "users" DROP COLUMN "second_factor_secret";
  ALTER TABLE "users" DROP COLUMN "second_factor_since";
  ALTER TABLE "users" DROP COLUMN "second_factor_last_step";
  ALTER TABLE "users" DROP COLUMN "second_factor_recovery";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "account_events_id";
  DROP TYPE "public"."enum_account_events_event";`)
}
