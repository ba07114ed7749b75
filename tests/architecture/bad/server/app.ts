import { pageRoutes } from "./pages/routes.ts";

export const app = [pageRoutes];
