import { describe } from "vitest";
import { judgeScreens } from "../support/judge-screens.ts";
import { memberScreens } from "../support/member-screens.ts";
import { isPlain } from "../support/screen.ts";

describe("a screen on which something is done is accessible in both schemes, on a desktop and on a phone, fits, and keeps to the content policy", async () => {
  await judgeScreens((prepared) => memberScreens(prepared).filter((screen) => !isPlain(screen)));
});
