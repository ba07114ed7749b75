import { page } from "../../lib/page.ts";

export const pageTitle = page;
