CREATE TABLE "restore_epoch" (
	"epoch" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
);
--> statement-breakpoint
INSERT INTO "restore_epoch" DEFAULT VALUES;
