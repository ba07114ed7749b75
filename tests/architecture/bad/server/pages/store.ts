import { pageRoutes } from "./routes.ts";

export const routes = pageRoutes;
