export { page } from "../kinds/page.ts";
