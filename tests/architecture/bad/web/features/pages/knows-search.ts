import { palette } from "../search/palette.ts";

export const known = palette;
