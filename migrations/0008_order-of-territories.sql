ALTER TABLE "page_territories" ADD COLUMN "position" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE "pages" SET "projected_seq" = -1;
