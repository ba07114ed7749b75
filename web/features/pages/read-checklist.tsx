import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { completenessOf } from "@passerelles/shared/document/completeness.ts";
import { Checklist } from "../../ui/checklist.tsx";

/** How complete a page that is read is, for whoever may write it. */
export function ReadChecklist({ body }: { body: BodyNode }) {
  return <Checklist checks={completenessOf(body)} />;
}
