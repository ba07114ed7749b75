import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import type { SaveState } from "./collab-state.ts";

type Reason = Extract<SaveState, { kind: "refused" }>["reason"];

/** What a refusal is called among the texts: a template is retired where a page is put in the trash. */
export function refusalName(reason: Reason, { isTemplate }: Pick<PageDetail, "isTemplate">): Reason | "retired" {
  return reason === "trashed" && isTemplate ? "retired" : reason;
}
