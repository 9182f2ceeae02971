CREATE TABLE "canned_replies" (
	"id" text PRIMARY KEY NOT NULL,
	"scope" text NOT NULL,
	"staff_id" text,
	"department_id" text,
	"locale" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_by" text,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "canned_replies_scope" CHECK (("canned_replies"."scope" = 'personal') = ("canned_replies"."staff_id" is not null) and ("canned_replies"."scope" = 'department') = ("canned_replies"."department_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "canned_uses" (
	"staff_id" text NOT NULL,
	"canned_reply_id" text NOT NULL,
	"used_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "canned_uses_staff_id_canned_reply_id_pk" PRIMARY KEY("staff_id","canned_reply_id")
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" text PRIMARY KEY NOT NULL,
	"handoff_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"text" text NOT NULL,
	"client_note_id" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "snoozes" (
	"handoff_id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"position" integer NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "canned_replies" ADD CONSTRAINT "canned_replies_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "canned_replies" ADD CONSTRAINT "canned_replies_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "canned_replies" ADD CONSTRAINT "canned_replies_changed_by_staff_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "canned_uses" ADD CONSTRAINT "canned_uses_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "canned_uses" ADD CONSTRAINT "canned_uses_canned_reply_id_canned_replies_id_fk" FOREIGN KEY ("canned_reply_id") REFERENCES "public"."canned_replies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_handoff_id_handoffs_id_fk" FOREIGN KEY ("handoff_id") REFERENCES "public"."handoffs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snoozes" ADD CONSTRAINT "snoozes_handoff_id_handoffs_id_fk" FOREIGN KEY ("handoff_id") REFERENCES "public"."handoffs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snoozes" ADD CONSTRAINT "snoozes_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "canned_replies_personal" ON "canned_replies" USING btree ("staff_id") WHERE "canned_replies"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "canned_replies_department" ON "canned_replies" USING btree ("department_id") WHERE "canned_replies"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "notes_of_handoff" ON "notes" USING btree ("handoff_id","written_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notes_client_note" ON "notes" USING btree ("handoff_id","staff_id","client_note_id");