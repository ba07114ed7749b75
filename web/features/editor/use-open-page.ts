import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { useEffect, useState } from "react";
import { createDrafts, type Drafts } from "./drafts.ts";
import { openSession } from "./open-session.ts";
import type { PageSession } from "./page-session.ts";
import { PageUndo } from "./page-undo.ts";
import { type VocabularyWatch, watchVocabulary } from "./vocabulary-watch.ts";

/** What lives as long as a page is open for writing. */
export interface Opened {
  session: PageSession;
  undo: PageUndo;
  drafts: Drafts;
  watch: VocabularyWatch;
}

/** Opens a page's document for this person, and closes it when the editor goes; null until it is open. */
export function useOpenPage({ id }: PageDetail, self: { id: string } | null): Opened | null {
  const [opened, setOpened] = useState<Opened | null>(null);
  const personId = self?.id;
  useEffect(() => {
    if (personId === undefined) return;
    const session = openSession(id, personId);
    // Before any editor binds itself to the body: see `watchVocabulary`.
    const watch = watchVocabulary(session.document.body);
    const undo = new PageUndo(session.document);
    const drafts = createDrafts();
    setOpened({ session, undo, drafts, watch });
    return () => {
      drafts.flush();
      setOpened(null);
      watch.stop();
      undo.dispose();
      session.close();
    };
  }, [id, personId]);
  return opened;
}
