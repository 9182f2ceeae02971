ALTER TABLE "ratings" ALTER COLUMN "score" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "thresholds" jsonb;--> statement-breakpoint
ALTER TABLE "ratings" ADD COLUMN "is_wrong" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "thesaurus" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "known" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "index" "bytea";--> statement-breakpoint
CREATE INDEX "decisions_telling" ON "decisions" USING btree ("decided_at") WHERE "decisions"."reasons" ?| array['option_chosen', 'options_declined', 'corrected'];--> statement-breakpoint
CREATE INDEX "ratings_recent" ON "ratings" USING btree ("rated_at");