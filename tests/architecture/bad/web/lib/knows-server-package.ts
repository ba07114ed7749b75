import { env } from "@passerelles/server/env.ts";

export const known = env;
