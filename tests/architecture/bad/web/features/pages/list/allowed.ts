import { page } from "../../../lib/page.ts";
import { pageTitle } from "../page-title.ts";

export const both = [page, pageTitle];
