CREATE TABLE "read_marks" (
	"handoff_id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"position" integer NOT NULL,
	"made_at_position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "viewings" (
	"handoff_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"state" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "viewings_staff_id_handoff_id_pk" PRIMARY KEY("staff_id","handoff_id")
);
--> statement-breakpoint
ALTER TABLE "read_marks" ADD CONSTRAINT "read_marks_handoff_id_handoffs_id_fk" FOREIGN KEY ("handoff_id") REFERENCES "public"."handoffs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_marks" ADD CONSTRAINT "read_marks_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "viewings" ADD CONSTRAINT "viewings_handoff_id_handoffs_id_fk" FOREIGN KEY ("handoff_id") REFERENCES "public"."handoffs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "viewings" ADD CONSTRAINT "viewings_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "viewings_by_time" ON "viewings" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "handoffs_open_by_age" ON "handoffs" USING btree ("opened_at","number") WHERE "handoffs"."state" in ('waiting', 'claimed', 'following_up');--> statement-breakpoint
CREATE INDEX "handoffs_open_handled_by_age" ON "handoffs" USING btree ("department_id","opened_at","number") WHERE "handoffs"."state" in ('waiting', 'claimed', 'following_up');--> statement-breakpoint
CREATE INDEX "handoffs_open_owned_by_age" ON "handoffs" USING btree ("owner_department_id","opened_at","number") WHERE "handoffs"."state" in ('waiting', 'claimed', 'following_up');