import { page } from "@passerelles/shared/kinds/page.ts";

export const copy = page;
