import type { problems as fr } from "../fr/problems.ts";
import type { SameShape } from "../same-shape.ts";

export const problems: SameShape<typeof fr> = {
  status400: "Incorrect request",
  status401: "Sign-in needed",
  status403: "Not allowed",
  status404: "Not found",
  status409: "Conflict",
  status410: "Gone",
  status413: "Too large",
  status414: "Address too long",
  status415: "Format not supported",
  status429: "Too many requests",
  status500: "Error on our side",
  status503: "Busy for the moment",
  other: "Request refused",
};
