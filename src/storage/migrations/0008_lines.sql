DROP INDEX "closures_once";--> statement-breakpoint
ALTER TABLE "lines" ADD COLUMN "changed_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "absences_by_end" ON "absences" USING btree ("ends_at") WHERE "absences"."cancelled_at" is null;--> statement-breakpoint
INSERT INTO "lines" ("id", "department_id", "kind", "names", "phone", "working_hours", "created_at") SELECT "id" || '-chat', "id", 'chat', "names", null, "hours", "created_at" FROM "departments" ON CONFLICT DO NOTHING;--> statement-breakpoint
INSERT INTO "lines" ("id", "department_id", "kind", "names", "phone", "working_hours", "created_at") SELECT "id" || '-phone', "id", 'phone', "names", "phone", "hours", "created_at" FROM "departments" ON CONFLICT DO NOTHING;--> statement-breakpoint
ALTER TABLE "departments" DROP COLUMN "hours";--> statement-breakpoint
ALTER TABLE "closures" ADD CONSTRAINT "closures_once" UNIQUE NULLS NOT DISTINCT("day","line_id");