ALTER TABLE "pages" ADD COLUMN "is_template" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "pages_templates" ON "pages" USING btree ("created_at","id") WHERE is_template;