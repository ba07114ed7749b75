import { afterAll, expect, test } from "vitest";
import { password, startTestApp } from "../support/test-app.ts";

const instance = await startTestApp();
afterAll(instance.close);

test("signing in answers who one is and what one may do", async () => {
  const { email, id, name } = await instance.account("reseau");
  const answer = await instance.browser().signIn(email, password);
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({
    id,
    email,
    name,
    role: "reseau",
    language: "fr",
    demonstration: false,
    may: ["createPage", "manageTemplates"],
  });
});
