import { Page } from "./page-type.ts";

export const page: Page = { title: "" };
