CREATE TABLE "network_indicators" (
	"code" text PRIMARY KEY NOT NULL,
	"label_fr" text NOT NULL,
	"label_en" text NOT NULL,
	"definition_fr" text NOT NULL,
	"definition_en" text NOT NULL,
	"unit" text NOT NULL,
	"per" text DEFAULT '' NOT NULL,
	"nature" text NOT NULL,
	"aggregation" text NOT NULL,
	"better" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "page_indicators" ADD COLUMN "scope" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "network_indicators" ADD CONSTRAINT "network_indicators_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "network_indicators_created" ON "network_indicators" USING btree ("created_at","code");--> statement-breakpoint
UPDATE "pages" SET "projected_seq" = -1;
