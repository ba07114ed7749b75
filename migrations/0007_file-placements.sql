CREATE TABLE "file_placements" (
	"page_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	CONSTRAINT "file_placements_page_id_file_id_pk" PRIMARY KEY("page_id","file_id")
);
--> statement-breakpoint
ALTER TABLE "file_placements" ADD CONSTRAINT "file_placements_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_placements" ADD CONSTRAINT "file_placements_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "file_placements_file" ON "file_placements" USING btree ("file_id");--> statement-breakpoint
INSERT INTO "file_placements" ("page_id", "file_id")
SELECT page_id, file_id FROM page_files JOIN files ON files.id = page_files.file_id
UNION
SELECT page_id, file_id FROM version_files
  JOIN page_versions ON page_versions.id = version_files.version_id
  JOIN files ON files.id = version_files.file_id;
