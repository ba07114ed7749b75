export * from "../kinds/page.ts";
