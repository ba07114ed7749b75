CREATE TABLE "page_block_rows" (
	"page_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"block_id" text NOT NULL,
	"block" text NOT NULL,
	"row_id" text NOT NULL,
	"values" jsonb NOT NULL,
	"names" uuid[] NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "page_block_rows_page_id_position_pk" PRIMARY KEY("page_id","position")
);
--> statement-breakpoint
ALTER TABLE "page_block_rows" ADD CONSTRAINT "page_block_rows_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "page_block_rows_block" ON "page_block_rows" USING btree ("block","page_id","position");--> statement-breakpoint
CREATE INDEX "page_block_rows_names" ON "page_block_rows" USING gin ("names");--> statement-breakpoint
UPDATE "pages" SET "projected_seq" = -1;
