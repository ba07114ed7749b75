ALTER TABLE "page_indicators" DROP CONSTRAINT "page_indicators_page_id_block_id_pk";--> statement-breakpoint
ALTER TABLE "page_indicators" ADD CONSTRAINT "page_indicators_page_id_position_pk" PRIMARY KEY("page_id","position");--> statement-breakpoint
ALTER TABLE "page_indicators" ADD COLUMN "block" text DEFAULT 'indicateur' NOT NULL;--> statement-breakpoint
ALTER TABLE "page_indicators" ADD COLUMN "row_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "page_indicators" ADD COLUMN "called" jsonb;--> statement-breakpoint
UPDATE "pages" SET "projected_seq" = -1;
