DROP INDEX "handoffs_queue";--> statement-breakpoint
DROP INDEX "handoffs_by_handler";--> statement-breakpoint
CREATE INDEX "handoffs_by_conversation" ON "handoffs" USING btree ("conversation_id","opened_at");--> statement-breakpoint
CREATE INDEX "handoffs_pickups" ON "handoffs" USING btree ("department_id","claimed_at") WHERE "handoffs"."claimed_at" is not null;--> statement-breakpoint
CREATE INDEX "handoffs_unclaimed" ON "handoffs" USING btree ("department_id","urgency","is_elder_first" DESC NULLS LAST,"next_due_at","number") WHERE "handoffs"."handler_id" is null and "handoffs"."state" in ('waiting', 'following_up');--> statement-breakpoint
CREATE INDEX "handoffs_unclaimed_anywhere" ON "handoffs" USING btree ("urgency","is_elder_first" DESC NULLS LAST,"next_due_at","number") WHERE "handoffs"."handler_id" is null and "handoffs"."state" in ('waiting', 'following_up');--> statement-breakpoint
CREATE INDEX "handoffs_mine" ON "handoffs" USING btree ("handler_id","next_due_at","number") WHERE "handoffs"."state" in ('claimed', 'following_up');--> statement-breakpoint
CREATE INDEX "handoffs_open" ON "handoffs" USING btree ("next_due_at","number") WHERE "handoffs"."state" in ('waiting', 'claimed', 'following_up');--> statement-breakpoint
CREATE INDEX "handoffs_open_handled" ON "handoffs" USING btree ("department_id","next_due_at","number") WHERE "handoffs"."state" in ('waiting', 'claimed', 'following_up');--> statement-breakpoint
CREATE INDEX "handoffs_open_owned" ON "handoffs" USING btree ("owner_department_id","next_due_at","number") WHERE "handoffs"."state" in ('waiting', 'claimed', 'following_up');--> statement-breakpoint
CREATE INDEX "handoffs_done" ON "handoffs" USING btree ("opened_at","number") WHERE "handoffs"."state" in ('resolved', 'closed', 'withdrawn');--> statement-breakpoint
CREATE INDEX "handoffs_done_handled" ON "handoffs" USING btree ("department_id","opened_at","number") WHERE "handoffs"."state" in ('resolved', 'closed', 'withdrawn');--> statement-breakpoint
CREATE INDEX "handoffs_done_owned" ON "handoffs" USING btree ("owner_department_id","opened_at","number") WHERE "handoffs"."state" in ('resolved', 'closed', 'withdrawn');