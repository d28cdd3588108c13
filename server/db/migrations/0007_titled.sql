CREATE INDEX "guests_sorted" ON "guests" USING btree ("sort_name" collate "fr-x-icu","id");--> statement-breakpoint
CREATE INDEX "guests_updated" ON "guests" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "broadcasts_titled" ON "broadcasts" USING btree ((left("search", 200)) collate "C","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "broadcasts_unsummarised" ON "broadcasts" USING btree ("id") WHERE body_html = '';