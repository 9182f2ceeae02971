CREATE TABLE "calendar_years" (
	"version" integer PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"source" text NOT NULL,
	"days_off" jsonb NOT NULL,
	"makeup_days" jsonb NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "handoffs" ADD COLUMN "calendar_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "calendar_years" ADD CONSTRAINT "calendar_years_uploaded_by_staff_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_years_by_year" ON "calendar_years" USING btree ("year","version");--> statement-breakpoint
CREATE INDEX "handoffs_to_recompute" ON "handoffs" USING btree ("calendar_version") WHERE "handoffs"."state" in ('waiting', 'claimed', 'following_up');--> statement-breakpoint
CREATE TRIGGER "calendar_years_append_only" BEFORE UPDATE OR DELETE ON "calendar_years" FOR EACH ROW EXECUTE FUNCTION "refuse_event_change"();