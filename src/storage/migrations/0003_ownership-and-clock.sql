CREATE TABLE "anchors" (
	"day" text PRIMARY KEY NOT NULL,
	"chains" integer NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "escalations" (
	"handoff_id" text NOT NULL,
	"stage" text NOT NULL,
	"rung" text NOT NULL,
	"reached_at" timestamp (3) with time zone NOT NULL,
	"fired_at" timestamp (3) with time zone NOT NULL,
	"staff_id" text,
	CONSTRAINT "escalations_handoff_id_stage_rung_pk" PRIMARY KEY("handoff_id","stage","rung")
);
--> statement-breakpoint
CREATE TABLE "extensions" (
	"id" text PRIMARY KEY NOT NULL,
	"handoff_id" text NOT NULL,
	"days" integer NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"decision_reason" text
);
--> statement-breakpoint
CREATE TABLE "pauses" (
	"handoff_id" text PRIMARY KEY NOT NULL,
	"started_by" text NOT NULL,
	"text" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "transfers" (
	"id" text PRIMARY KEY NOT NULL,
	"handoff_id" text NOT NULL,
	"position" integer NOT NULL,
	"from_department_id" text NOT NULL,
	"to_department_id" text NOT NULL,
	"reason" text NOT NULL,
	"text" text NOT NULL,
	"basis" text NOT NULL,
	"state" text NOT NULL,
	"offered_by" text NOT NULL,
	"offered_at" timestamp (3) with time zone NOT NULL,
	"answer_due_at" timestamp (3) with time zone,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone,
	"answer_basis" text,
	"dispute" text,
	"ruled_department_id" text,
	"ruled_by" text,
	"ruled_at" timestamp (3) with time zone,
	"ruling_basis" text
);
--> statement-breakpoint
ALTER TABLE "handoff_stages" ADD COLUMN "paused_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "handoff_stages" ADD COLUMN "next_rung_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "handoffs" ADD COLUMN "owner_department_id" text;--> statement-breakpoint
UPDATE "handoffs" SET "owner_department_id" = "department_id";--> statement-breakpoint
ALTER TABLE "handoffs" ALTER COLUMN "owner_department_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "handoffs" ADD COLUMN "closes_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "handoffs" ADD COLUMN "ruled_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_handoff_id_handoffs_id_fk" FOREIGN KEY ("handoff_id") REFERENCES "public"."handoffs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_handoff_id_handoffs_id_fk" FOREIGN KEY ("handoff_id") REFERENCES "public"."handoffs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_asked_by_staff_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pauses" ADD CONSTRAINT "pauses_handoff_id_handoffs_id_fk" FOREIGN KEY ("handoff_id") REFERENCES "public"."handoffs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pauses" ADD CONSTRAINT "pauses_started_by_staff_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_handoff_id_handoffs_id_fk" FOREIGN KEY ("handoff_id") REFERENCES "public"."handoffs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_from_department_id_departments_id_fk" FOREIGN KEY ("from_department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_to_department_id_departments_id_fk" FOREIGN KEY ("to_department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_offered_by_staff_id_fk" FOREIGN KEY ("offered_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_answered_by_staff_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_ruled_department_id_departments_id_fk" FOREIGN KEY ("ruled_department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_ruled_by_staff_id_fk" FOREIGN KEY ("ruled_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "extensions_once" ON "extensions" USING btree ("handoff_id") WHERE "extensions"."state" in ('asked', 'approved');--> statement-breakpoint
CREATE INDEX "pauses_running" ON "pauses" USING btree ("ends_at") WHERE "pauses"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "transfers_in_order" ON "transfers" USING btree ("handoff_id","position");--> statement-breakpoint
CREATE INDEX "transfers_unanswered" ON "transfers" USING btree ("answer_due_at") WHERE "transfers"."state" = 'offered';--> statement-breakpoint
CREATE UNIQUE INDEX "transfers_one_open" ON "transfers" USING btree ("handoff_id") WHERE "transfers"."state" in ('offered', 'disputed');--> statement-breakpoint
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_owner_department_id_departments_id_fk" FOREIGN KEY ("owner_department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_by_time" ON "events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "handoff_stages_ladder" ON "handoff_stages" USING btree ("next_rung_at") WHERE "handoff_stages"."done_at" is null and "handoff_stages"."paused_at" is null;--> statement-breakpoint
CREATE INDEX "handoffs_closing" ON "handoffs" USING btree ("closes_at") WHERE "handoffs"."state" = 'resolved';--> statement-breakpoint
UPDATE "handoff_stages" SET "next_rung_at" = "due_at" WHERE "done_at" IS NULL;--> statement-breakpoint
UPDATE "handoffs" SET "closes_at" = "resolved_at" + interval '7 days' WHERE "state" = 'resolved';--> statement-breakpoint
CREATE TRIGGER "anchors_append_only" BEFORE UPDATE OR DELETE ON "anchors" FOR EACH ROW EXECUTE FUNCTION "refuse_event_change"();--> statement-breakpoint
CREATE TRIGGER "anchors_not_truncated" BEFORE TRUNCATE ON "anchors" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_event_change"();
