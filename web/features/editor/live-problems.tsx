import type { DocumentProblem } from "@passerelles/shared/document/document-problem.ts";
import { worthTelling } from "@passerelles/shared/document/document-problem.ts";
import type { PageDocument } from "@passerelles/shared/document/page-document.ts";
import { readBody } from "@passerelles/shared/document/read-body.ts";
import { validateDocument } from "@passerelles/shared/document/validate.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { useMemo } from "react";
import { useReferential } from "../../lib/use-referential.ts";
import { Problems } from "../../ui/problems.tsx";
import { useEditing } from "./editing.ts";

/** Most lines that are shown at once. */
const most = 60;
/** The checklist has a line for each image already. */
const isElsewhere = ({ code }: DocumentProblem) => code === "missingAlternative";

/** What is wrong in the page under edit. `moment` changes when it is to be looked at again. */
export function LiveProblems({ moment }: { moment: unknown }) {
  const { document, page } = useEditing();
  const { find } = useReferential();
  const { problems, body } = useMemo(
    () => look(document, page.kind, find, moment),
    [document, page.kind, find, moment],
  );
  return <Problems problems={problems.slice(0, most)} count={problems.length} kind={page.kind} body={body} />;
}

function look(document: PageDocument, kind: string, find: ReturnType<typeof useReferential>["find"], _moment: unknown) {
  const found = validateDocument(document, findKind(kind), { find });
  return { problems: worthTelling(found).filter((problem) => !isElsewhere(problem)), body: readBody(document.body) };
}
