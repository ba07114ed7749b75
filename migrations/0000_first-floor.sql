CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"role" text NOT NULL,
	"language" text DEFAULT 'fr' NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	"suspended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"window_ends_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "former_slugs" (
	"slug" text PRIMARY KEY NOT NULL,
	"page_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"email" text,
	"role" text,
	"account_id" uuid,
	"invited_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "page_authors_since" (
	"page_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	CONSTRAINT "page_authors_since_page_id_account_id_pk" PRIMARY KEY("page_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "page_clients" (
	"page_id" uuid NOT NULL,
	"client_id" bigint NOT NULL,
	"account_id" uuid,
	"bound_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "page_clients_page_id_client_id_pk" PRIMARY KEY("page_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "page_indicators" (
	"page_id" uuid NOT NULL,
	"block_id" text NOT NULL,
	"position" integer NOT NULL,
	"indicator" text NOT NULL,
	"label" text NOT NULL,
	"measure" jsonb NOT NULL,
	"value" jsonb,
	"unit" text,
	"low" double precision,
	"high" double precision,
	"period_from" date,
	"period_to" date,
	"territory" text,
	"verified_on" date,
	CONSTRAINT "page_indicators_page_id_block_id_pk" PRIMARY KEY("page_id","block_id")
);
--> statement-breakpoint
CREATE TABLE "page_links" (
	"from_page_id" uuid NOT NULL,
	"anchor" text NOT NULL,
	"to_page_id" uuid NOT NULL,
	CONSTRAINT "page_links_from_page_id_anchor_to_page_id_pk" PRIMARY KEY("from_page_id","anchor","to_page_id")
);
--> statement-breakpoint
CREATE TABLE "page_snapshots" (
	"page_id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"state" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "page_terms" (
	"page_id" uuid NOT NULL,
	"field" text NOT NULL,
	"term" text NOT NULL,
	CONSTRAINT "page_terms_page_id_field_term_pk" PRIMARY KEY("page_id","field","term")
);
--> statement-breakpoint
CREATE TABLE "page_territories" (
	"page_id" uuid NOT NULL,
	"code" text NOT NULL,
	CONSTRAINT "page_territories_page_id_code_pk" PRIMARY KEY("page_id","code")
);
--> statement-breakpoint
CREATE TABLE "page_updates" (
	"page_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"update" "bytea" NOT NULL,
	"account_id" uuid,
	"committed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "page_updates_page_id_seq_pk" PRIMARY KEY("page_id","seq")
);
--> statement-breakpoint
CREATE TABLE "page_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"page_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"title" text NOT NULL,
	"state" "bytea" NOT NULL,
	"author_ids" jsonb NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"template" text DEFAULT 'vierge' NOT NULL,
	"visibility" text NOT NULL,
	"owner_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"trashed_at" timestamp with time zone,
	"trashed_by" uuid,
	"seq" bigint DEFAULT 0 NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"schema_version" integer NOT NULL,
	"state_bytes" integer DEFAULT 0 NOT NULL,
	"projected_seq" bigint DEFAULT 0 NOT NULL,
	"kept_seq" bigint DEFAULT 0 NOT NULL,
	"title" text NOT NULL,
	"slug" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"body" jsonb DEFAULT '{"type":"doc","content":[]}'::jsonb NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"search" "tsvector"
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "territories" (
	"code" text PRIMARY KEY NOT NULL,
	"level" text NOT NULL,
	"name" text NOT NULL,
	"folded_names" text[] NOT NULL,
	"population" integer,
	"ancestors" text[] NOT NULL,
	"parents" text[] NOT NULL,
	"postal_codes" text[] DEFAULT '{}' NOT NULL,
	"former_names" text[] DEFAULT '{}' NOT NULL,
	"former_codes" text[] DEFAULT '{}' NOT NULL,
	"current" boolean DEFAULT true NOT NULL,
	"search" "tsvector" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "former_slugs" ADD CONSTRAINT "former_slugs_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_invited_by_accounts_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_authors_since" ADD CONSTRAINT "page_authors_since_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_authors_since" ADD CONSTRAINT "page_authors_since_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_clients" ADD CONSTRAINT "page_clients_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_clients" ADD CONSTRAINT "page_clients_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_indicators" ADD CONSTRAINT "page_indicators_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_links" ADD CONSTRAINT "page_links_from_page_id_pages_id_fk" FOREIGN KEY ("from_page_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_snapshots" ADD CONSTRAINT "page_snapshots_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_terms" ADD CONSTRAINT "page_terms_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_territories" ADD CONSTRAINT "page_territories_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_updates" ADD CONSTRAINT "page_updates_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_updates" ADD CONSTRAINT "page_updates_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_versions" ADD CONSTRAINT "page_versions_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pages" ADD CONSTRAINT "pages_owner_id_accounts_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pages" ADD CONSTRAINT "pages_trashed_by_accounts_id_fk" FOREIGN KEY ("trashed_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_email" ON "accounts" USING btree ("email");--> statement-breakpoint
CREATE INDEX "former_slugs_page" ON "former_slugs" USING btree ("page_id");--> statement-breakpoint
CREATE INDEX "one_time_links_expiry" ON "one_time_links" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "page_indicators_indicator" ON "page_indicators" USING btree ("indicator","territory");--> statement-breakpoint
CREATE INDEX "page_links_to" ON "page_links" USING btree ("to_page_id");--> statement-breakpoint
CREATE INDEX "page_terms_term" ON "page_terms" USING btree ("field","term");--> statement-breakpoint
CREATE INDEX "page_territories_code" ON "page_territories" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "page_versions_seq" ON "page_versions" USING btree ("page_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "pages_slug" ON "pages" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "pages_changed" ON "pages" USING btree ("changed_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "pages_owner" ON "pages" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "pages_search" ON "pages" USING gin ("search");--> statement-breakpoint
CREATE INDEX "pages_to_project" ON "pages" USING btree ("id") WHERE seq > projected_seq;--> statement-breakpoint
CREATE INDEX "pages_to_keep" ON "pages" USING btree ("changed_at") WHERE seq > kept_seq;--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "territories_search" ON "territories" USING gin ("search") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "territories_ancestors" ON "territories" USING gin ("ancestors") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "territories_former" ON "territories" USING gin ("former_codes") WITH (fastupdate=false);