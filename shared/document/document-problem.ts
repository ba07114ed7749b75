/** What can be wrong in a document. Nothing of it is ever removed for that: it is kept, shown as it can be, and told. */
export const problemCodes = [
  // A node, a mark or an attribute that this build does not know.
  ...(["unknownNode", "unknownMark", "unknownAttribute"] as const),
  // A node where the schema has no place for it.
  "misplacedNode",
  // A value that is not understood, or a link that may not be followed.
  ...(["badAttribute", "badField"] as const),
  // A column that its block does not have.
  "unknownColumn",
  // A structured block or a row without an id, or with that of another.
  ...(["missingId", "repeatedId"] as const),
  // An image without a text alternative (WCAG 1.1.1).
  "missingAlternative",
  // A page, a person, a territory or a file that is not there.
  "danglingReference",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Something wrong, and where. */
export interface DocumentProblem {
  code: ProblemCode;
  /** Places among siblings, from the top of the body; empty for fields. */
  path: readonly number[];
  /** Name of the node or mark; of the field, for fields. */
  name: string;
  /** Id of the block that it is in, where there is one. */
  blockId?: string;
  attribute?: string;
  /** Of rows without prose, and of list fields. */
  row?: string;
  column?: string;
}

/** Codes of what a person has nothing to do about: the projection gives ids of its own where they lack or are repeated. */
const mended: ReadonlySet<ProblemCode> = new Set(["missingId", "repeatedId"]);

/** Those of these problems that whoever writes the page can do something about, or should know of. */
export function worthTelling(problems: readonly DocumentProblem[]): DocumentProblem[] {
  return problems.filter(({ code }) => !mended.has(code));
}
