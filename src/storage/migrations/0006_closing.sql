CREATE TABLE "calls" (
	"id" text PRIMARY KEY NOT NULL,
	"handoff_id" text NOT NULL,
	"outcome" text NOT NULL,
	"note" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_ratings" (
	"handoff_id" text NOT NULL,
	"resolved_at" timestamp (3) with time zone NOT NULL,
	"score" integer NOT NULL,
	"comment" text NOT NULL,
	"handler_id" text,
	"rated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_ratings_handoff_id_resolved_at_pk" PRIMARY KEY("handoff_id","resolved_at"),
	CONSTRAINT "case_ratings_score" CHECK ("case_ratings"."score" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "merges" (
	"id" text PRIMARY KEY NOT NULL,
	"handoff_id" text NOT NULL,
	"main_id" text NOT NULL,
	"reason" text NOT NULL,
	"merged_by" text NOT NULL,
	"merged_at" timestamp (3) with time zone NOT NULL,
	"followed_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "part_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"part_id" text NOT NULL,
	"text" text NOT NULL,
	"written_by" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parts" (
	"id" text PRIMARY KEY NOT NULL,
	"handoff_id" text NOT NULL,
	"department_id" text NOT NULL,
	"task" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"overdue_at" timestamp (3) with time zone,
	"result" text,
	"done_by" text,
	"done_at" timestamp (3) with time zone,
	"removal_reason" text,
	"removed_by" text,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"handoff_id" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"score" integer,
	"handler_id" text,
	"department_id" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"is_provisional" boolean NOT NULL,
	"basis" text NOT NULL,
	"overdue_at" timestamp (3) with time zone,
	"outcome" text,
	"decision_basis" text,
	"reply" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "handoffs" ADD COLUMN "asks_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "handoffs" ADD COLUMN "closing_reason" text;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_handoff_id_handoffs_id_fk" FOREIGN KEY ("handoff_id") REFERENCES "public"."handoffs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_made_by_staff_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_ratings" ADD CONSTRAINT "case_ratings_handoff_id_handoffs_id_fk" FOREIGN KEY ("handoff_id") REFERENCES "public"."handoffs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_ratings" ADD CONSTRAINT "case_ratings_handler_id_staff_id_fk" FOREIGN KEY ("handler_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_handoff_id_handoffs_id_fk" FOREIGN KEY ("handoff_id") REFERENCES "public"."handoffs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_main_id_handoffs_id_fk" FOREIGN KEY ("main_id") REFERENCES "public"."handoffs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_merged_by_staff_id_fk" FOREIGN KEY ("merged_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "part_notes" ADD CONSTRAINT "part_notes_part_id_parts_id_fk" FOREIGN KEY ("part_id") REFERENCES "public"."parts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "part_notes" ADD CONSTRAINT "part_notes_written_by_staff_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parts" ADD CONSTRAINT "parts_handoff_id_handoffs_id_fk" FOREIGN KEY ("handoff_id") REFERENCES "public"."handoffs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parts" ADD CONSTRAINT "parts_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parts" ADD CONSTRAINT "parts_added_by_staff_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parts" ADD CONSTRAINT "parts_done_by_staff_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parts" ADD CONSTRAINT "parts_removed_by_staff_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_handoff_id_handoffs_id_fk" FOREIGN KEY ("handoff_id") REFERENCES "public"."handoffs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_handler_id_staff_id_fk" FOREIGN KEY ("handler_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calls_by_handoff" ON "calls" USING btree ("handoff_id","made_at");--> statement-breakpoint
CREATE UNIQUE INDEX "merges_one" ON "merges" USING btree ("handoff_id") WHERE "merges"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "merges_by_main" ON "merges" USING btree ("main_id") WHERE "merges"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "part_notes_by_part" ON "part_notes" USING btree ("part_id","written_at");--> statement-breakpoint
CREATE UNIQUE INDEX "parts_one_open" ON "parts" USING btree ("handoff_id","department_id") WHERE "parts"."done_at" is null and "parts"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "parts_by_department" ON "parts" USING btree ("department_id","due_at") WHERE "parts"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "parts_overdue" ON "parts" USING btree ("due_at") WHERE "parts"."done_at" is null and "parts"."removed_at" is null and "parts"."overdue_at" is null;--> statement-breakpoint
CREATE INDEX "reviews_by_handoff" ON "reviews" USING btree ("handoff_id","opened_at");--> statement-breakpoint
CREATE INDEX "reviews_open" ON "reviews" USING btree ("department_id","due_at") WHERE "reviews"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "reviews_overdue" ON "reviews" USING btree ("due_at") WHERE "reviews"."decided_at" is null and "reviews"."overdue_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_one_open" ON "reviews" USING btree ("handoff_id","kind") WHERE "reviews"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "handoffs_asking" ON "handoffs" USING btree ("asks_at") WHERE "handoffs"."state" = 'resolved';--> statement-breakpoint
UPDATE "handoffs" SET "closing_reason" = 'no_answer' WHERE "state" = 'closed';--> statement-breakpoint
UPDATE "handoffs" SET "closing_reason" = 'withdrawn' WHERE "state" = 'withdrawn';
