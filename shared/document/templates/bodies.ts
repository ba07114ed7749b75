import type { Template } from "../../kinds/define-kind.ts";
import type { BodyNode } from "../body-node.ts";
import { actionLabelliseeBody } from "./action-labellisee.ts";
import { diagnosticTerritoireBody } from "./diagnostic-territoire.ts";
import { journeeEchangesBody } from "./journee-echanges.ts";
import { resolisBody } from "./resolis.ts";
import { retourExperienceBody } from "./retour-experience.ts";
import { sessionLabBody } from "./session-lab.ts";
import { worldCafeBody } from "./world-cafe.ts";

/** The bodies of the shipped templates, by their ids. They are apart from the kinds, which every reader of a page is given. */
const bodies: Readonly<Record<string, () => readonly BodyNode[]>> = {
  "action-labellisee": actionLabelliseeBody,
  diagnostic: diagnosticTerritoireBody,
  "journee-echanges": journeeEchangesBody,
  resolis: resolisBody,
  "retour-experience": retourExperienceBody,
  "session-lab": sessionLabBody,
  "world-cafe": worldCafeBody,
};

/** What a page that begins with this template holds: never less than a paragraph, or each of two people who begin at once would make their own. */
export function bodyOfTemplate({ id }: Pick<Template, "id">): readonly BodyNode[] {
  return (Object.hasOwn(bodies, id) ? bodies[id]?.() : undefined) ?? [{ type: "paragraph" }];
}
