import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { type PageDocument, pageDocument } from "@passerelles/shared/document/page-document.ts";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { onSessionRestored } from "../../lib/session-restored.ts";
import { closeWhenSaved } from "./close-when-saved.ts";
import { type LivePage, openLivePage } from "./collab-provider.ts";
import { beginsAnew } from "./collab-state.ts";
import { createDrafts, type Drafts } from "./drafts.ts";
import { createTextsAside, type TextsAside } from "./kept-words/texts-aside.ts";
import type { KeptWork } from "./kept-work.ts";
import { PageUndo } from "./page-undo.ts";
import { freeTextsOf, nameOfText } from "./texts/free-text.ts";
import { mendTexts } from "./texts/mend-texts.ts";
import { type VocabularyWatch, watchVocabulary } from "./vocabulary-watch.ts";

/** What lives as long as a page is open for writing. */
export interface Opened {
  live: LivePage;
  document: PageDocument;
  undo: PageUndo;
  drafts: Drafts;
  textsAside: TextsAside;
  watch: VocabularyWatch;
}

/**
 * Opens a page's document for this person, and closes it when the editor goes; null until it is open. When it is of no more
 * use, because the instance was restored or because it carries another's text that the server does not have: `onAnew` is
 * told why, and what was unsent of it, or null.
 */
export function useOpenPage(
  { id, kind }: PageDetail,
  accountId: string | undefined,
  onAnew: (reason: "restored" | "carried", kept: KeptWork | null) => void,
): Opened | null {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    if (accountId === undefined) return;
    const live = openLivePage({ pageId: id, accountId });
    const document = pageDocument(live.doc);
    // Before any editor binds itself to the body: see `watchVocabulary`.
    const watch = watchVocabulary(document.body);
    const isFreeText = freeTextsOf(document, kind);
    const undo = new PageUndo(document, isFreeText);
    const drafts = createDrafts();
    const textsAside = createTextsAside();
    const stopMending = mendTexts(document, {
      isFreeText,
      isPresent: (client) => live.awareness.getStates().has(client),
      mayWrite: () => live.getState().grant !== "read",
      onSetAside: ({ map, key, text, standing, isOwn }) => {
        const typed = isOwn ? drafts.giveUp(text) : null;
        const whole = typed?.text ?? text;
        const goOn = isOwn ? undo.addReplacement({ map, key, before: whole, after: standing }) : undefined;
        const name = nameOfText(document, kind, map, key);
        const input = typed?.input ?? null;
        textsAside.add({ name, text: whole, isOwn, input, caret: input?.selectionEnd ?? null, goOn });
      },
    });
    const stopWaiting = onSessionRestored(() => live.reconnect());
    const stopWatching = live.subscribe(() => {
      const { save } = live.getState();
      if (save.kind !== "refused" || !beginsAnew(save.reason)) return;
      const { reason } = save;
      stopWatching();
      drafts.flush();
      void live.putAside().then((kept) => onAnew(reason, kept));
    });
    setOpened({ live, document, undo, drafts, textsAside, watch });
    return () => {
      stopWatching();
      drafts.flush();
      stopWaiting();
      stopMending();
      watch.stop();
      undo.dispose();
      setOpened(null);
      void closeWhenSaved(live);
    };
  }, [id, kind, accountId, onAnew]);
  return opened;
}

/** Whether the document has come, from this device or from the server: every page has its fields from its creation. */
export function useIsHere({ fields, body }: PageDocument): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      fields.observe(changed);
      return () => fields.unobserve(changed);
    },
    [fields],
  );
  return useSyncExternalStore(subscribe, () => fields.size > 0 || body.length > 0);
}
