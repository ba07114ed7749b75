import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: ["./server/database/schema.ts", "./server/database/file-tables.ts", "./server/database/people-tables.ts"],
  out: "./migrations",
});
