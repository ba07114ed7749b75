import { env } from "../../server/env.ts";

export const known = env;
