import { pageRoutes } from "../pages/routes.ts";

export const routes = pageRoutes;
