import { search } from "../search/store.ts";

export const found = search;
