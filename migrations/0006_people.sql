CREATE TABLE "page_people" (
	"page_id" uuid NOT NULL,
	"field" text NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "page_people_page_id_field_person_id_pk" PRIMARY KEY("page_id","field","person_id")
);
--> statement-breakpoint
CREATE TABLE "erased_people" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"erased_by" uuid NOT NULL,
	"erased_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL,
	"role" text DEFAULT '' NOT NULL,
	"structure_id" uuid,
	"email" text,
	"phone" text,
	"visibility" text NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"verified_on" date,
	"account_id" uuid,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "page_people" ADD CONSTRAINT "page_people_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erased_people" ADD CONSTRAINT "erased_people_erased_by_accounts_id_fk" FOREIGN KEY ("erased_by") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_structure_id_pages_id_fk" FOREIGN KEY ("structure_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "page_people_person" ON "page_people" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_account" ON "people" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "people_order" ON "people" USING btree (left(folded, 60),"id");--> statement-breakpoint
CREATE INDEX "people_structure" ON "people" USING btree ("structure_id");