import type { FormEvent } from "react";

/** The texts of a submitted form, by the names of its inputs. The browser has already checked what is required. */
export function submittedTexts(event: FormEvent<HTMLFormElement>): Record<string, string> {
  event.preventDefault();
  const texts: Record<string, string> = {};
  for (const [name, value] of new FormData(event.currentTarget)) if (typeof value === "string") texts[name] = value;
  return texts;
}
