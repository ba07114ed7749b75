import { pageTitle } from "../features/pages/page-title.ts";

export const router = [pageTitle];
