import { page } from "../kinds/page";

export const copy = page;
