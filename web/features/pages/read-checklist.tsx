import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { completenessOf } from "@passerelles/shared/document/completeness.ts";
import { Checklist } from "../../ui/checklist.tsx";
import { ReadProblems } from "./read-problems.tsx";

/** How complete a page that is read is, and what is wrong in it, for whoever may write it. */
export function ReadChecklist({ page }: { page: PageDetail }) {
  return (
    <Checklist checks={completenessOf(page.body)}>
      <ReadProblems page={page} />
    </Checklist>
  );
}
