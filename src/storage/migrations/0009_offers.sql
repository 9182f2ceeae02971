ALTER TABLE "misses" ADD COLUMN "round" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "round" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "handoffs" ADD COLUMN "offer_round" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "handoffs" ADD COLUMN "hands_since" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "handoffs" ADD COLUMN "reply_due_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "offers_once_a_round" ON "offers" USING btree ("handoff_id","round","staff_id");--> statement-breakpoint
CREATE INDEX "offers_expiring" ON "offers" USING btree ("expires_at") WHERE "offers"."state" = 'offered';--> statement-breakpoint
CREATE INDEX "handoffs_reply_due" ON "handoffs" USING btree ("reply_due_at") WHERE "handoffs"."reply_due_at" is not null;--> statement-breakpoint
ALTER TABLE "misses" ADD CONSTRAINT "misses_once_a_round" UNIQUE NULLS NOT DISTINCT("handoff_id","round","tier","staff_id","reason");--> statement-breakpoint
UPDATE "handoffs" SET "hands_since" = coalesce("claimed_at", "opened_at");--> statement-breakpoint
UPDATE "handoffs" SET "next_offer_at" = "opened_at" WHERE "handler_id" IS NULL AND "state" IN ('waiting', 'following_up');
