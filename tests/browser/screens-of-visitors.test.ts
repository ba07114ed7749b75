import { describe } from "vitest";
import { judgeScreens } from "../support/judge-screens.ts";
import { visitorScreens } from "../support/visitor-screens.ts";

describe("a visitor's screen is accessible in both schemes, on a desktop and on a phone, fits, and keeps to the content policy", async () => {
  await judgeScreens(visitorScreens);
});
