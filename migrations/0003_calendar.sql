CREATE TABLE "page_events" (
	"page_id" uuid NOT NULL,
	"field" text NOT NULL,
	"row_id" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"starts_at" text,
	"ends_at" text,
	"place" text NOT NULL,
	"repeat" text,
	CONSTRAINT "page_events_page_id_field_row_id_pk" PRIMARY KEY("page_id","field","row_id")
);
--> statement-breakpoint
ALTER TABLE "page_events" ADD CONSTRAINT "page_events_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "page_events_days" ON "page_events" USING btree ("first_day","last_day");