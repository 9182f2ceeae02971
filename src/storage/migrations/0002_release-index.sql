ALTER TABLE "releases" ADD COLUMN "thesaurus" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "index" "bytea";