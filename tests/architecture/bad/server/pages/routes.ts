import { search } from "../search/store.ts";

export const pageRoutes = [search];
