import { env } from "../env.ts";

export const pool = env;
