import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import type { PageDocument } from "@passerelles/shared/document/page-document.ts";
import { createContext, useContext } from "react";
import type { PersonPresent } from "./collab-state.ts";
import type { Drafts } from "./drafts.ts";
import type { PageUndo } from "./page-undo.ts";
import type { Uploads } from "./uploads/uploads.ts";

/** The page that is being written, as every part of its editor sees it. */
export interface Editing {
  page: PageDetail;
  document: PageDocument;
  undo: PageUndo;
  drafts: Drafts;
  /** False while nothing may be changed: in the trash, reading only, an application too old. */
  writable: boolean;
  /** The files that are being sent from here. */
  uploads: Uploads;
  others: readonly PersonPresent[];
  /** Tells the others in which field one is; null when one leaves it. */
  enterField(name: string | null): void;
}

/** Provided by `PageEditor`. */
export const EditingContext = createContext<Editing | null>(null);

/** The page that is being written. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === null) throw new Error("used outside a page's editor");
  return editing;
}
