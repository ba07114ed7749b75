import type { apiDocs as fr } from "../fr/api-docs.ts";
import type { SameShape } from "../same-shape.ts";

export const apiDocs: SameShape<typeof fr> = {
  title: "Passerelles API",
  introduction:
    "Every address that the interface uses, open to your programs. The whole description, for tools, is in OpenAPI 3.1:",
  back: "Back to Passerelles",
  skip: "Skip to content",
  contents: "Contents",
  signedIn: "Sign-in needed",
  anyone: "No account needed",
  parameters: "Parameters",
  required: "required",
  optional: "optional",
  body: "Request body",
  answer: "Answer",
  problems: "Problem answers",
  problemsIntroduction:
    "A request that cannot be granted is answered with an “application/problem+json” object (RFC 9457), whose code is stable:",
};
