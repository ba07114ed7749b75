import { findBlock } from "@passerelles/shared/blocks/index.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { completenessOf } from "@passerelles/shared/document/completeness.ts";
import { type PageDocument, readRows } from "@passerelles/shared/document/page-document.ts";
import { readBody } from "@passerelles/shared/document/read-body.ts";
import { lazy, Suspense, useEffect, useState } from "react";
import { Checklist } from "../../ui/checklist.tsx";
import { useEditing } from "./editing.ts";

/** After the text: nobody waits for it. */
const LiveProblems = lazy(async () => ({ default: (await import("./live-problems.tsx")).LiveProblems }));

/** Milliseconds without a change before the page is looked at again. */
const pause = 800;

/** How complete the page under edit is, and what is wrong in it, a moment after anybody changes it. */
export function LiveChecklist() {
  const { document, page } = useEditing();
  const [checks, setChecks] = useState(() => completenessOf(bodyOf(document)));
  useEffect(() => {
    let timer = 0;
    const later = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setChecks(completenessOf(bodyOf(document))), pause);
    };
    document.doc.on("update", later);
    return () => {
      clearTimeout(timer);
      document.doc.off("update", later);
    };
  }, [document]);
  return page.isTemplate ? null : (
    <>
      <Checklist checks={checks} />
      <Suspense>
        <LiveProblems moment={checks} />
      </Suspense>
    </>
  );
}

function bodyOf({ body, data }: PageDocument): BodyNode {
  const withRows = (node: BodyNode): BodyNode => {
    const id = node.attrs?.id;
    const hasRows = findBlock(node.type)?.rows !== undefined && typeof id === "string";
    return {
      ...node,
      ...(hasRows && { rows: readRows(data, id) }),
      ...(node.content && { content: node.content.map(withRows) }),
    };
  };
  return withRows(readBody(body));
}
