import { page } from "../../web/lib/page.ts";

export const shown = page;
