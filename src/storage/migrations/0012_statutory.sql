DROP INDEX "extensions_once";--> statement-breakpoint
ALTER TABLE "extensions" ADD COLUMN "track" text;--> statement-breakpoint
ALTER TABLE "promises" ADD COLUMN "is_progress" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "extensions_one_asked" ON "extensions" USING btree ("handoff_id") WHERE "extensions"."state" = 'asked';--> statement-breakpoint
CREATE UNIQUE INDEX "extensions_once" ON "extensions" USING btree ("handoff_id",("track" is null)) WHERE "extensions"."state" = 'approved';