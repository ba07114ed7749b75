import { readPageBySlug } from "@passerelles/shared/api/pages.ts";
import { memo, type ReactNode, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { keepOffline } from "../../lib/kept-offline.ts";
import type { EditorPlaces, PageEditorProps } from "../../lib/page-editor-slot.ts";
import { announceSessionExpired } from "../../lib/session-expired.ts";
import { useSelf } from "../../lib/use-self.ts";
import type { CaretMemory } from "./body-editor.tsx";
import { type Editing, EditingContext } from "./editing.ts";
import { IdentityForm } from "./fields/identity-form.tsx";
import { HeadFields } from "./head-fields.tsx";
import { TextsAsideNotice } from "./kept-words/texts-aside-notice.tsx";
import type { KeptWork } from "./kept-work.ts";
import { KeptWorkNotice } from "./kept-work-notice.tsx";
import { LiveChecklist } from "./live-checklist.tsx";
import { RestoredNotice } from "./notices.tsx";
import { Presence } from "./presence.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { SaveState } from "./save-state.tsx";
import { ShortcutsSheet } from "./shortcuts-sheet.tsx";
import { ShownBody } from "./shown-body.tsx";
import { LeavingUploads } from "./uploads/leaving-uploads.tsx";
import { createUploads } from "./uploads/uploads.ts";
import { useNoStrayDrop } from "./uploads/use-no-stray-drop.ts";
import { useKeptWork } from "./use-kept-work.ts";
import { useLeaving } from "./use-leaving.ts";
import { type Opened, useIsHere, useOpenPage } from "./use-open-page.ts";
import { usePageKeys } from "./use-page-keys.ts";
import { useRefreshAfterwards } from "./use-refresh-afterwards.ts";
import { useRefreshWithRights } from "./use-refresh-with-rights.ts";

/** A page to write in: the same surface as the page to read, with its tools. Until its document is there, it is read. */
export function PageEditor(props: PageEditorProps) {
  const self = useSelf();
  const { kept, add, remove } = useKeptWork(self?.id, props.page.id);
  const [beginnings, setBeginnings] = useState(0);
  const [isTold, setIsTold] = useState(true);
  const onAnew = useCallback(
    (reason: "restored" | "carried", work: KeptWork | null) => {
      if (work !== null) add([work]);
      else if (reason === "restored") setIsTold(false);
      setBeginnings((count) => count + 1);
    },
    [add],
  );
  useRefreshAfterwards();
  if (!self) return props.reading;
  return (
    <OpenPage key={beginnings} {...props} self={self} onAnew={onAnew}>
      {!isTold && <RestoredNotice onClose={() => setIsTold(true)} />}
      {kept.map((work) => (
        <KeptWorkNotice key={work.id} page={props.page} work={work} onRemove={() => void remove(work)} />
      ))}
    </OpenPage>
  );
}

interface OpenPageProps extends Omit<Props, "opened"> {
  onAnew(reason: "restored" | "carried", work: KeptWork | null): void;
}

/** The page with one document. */
function OpenPage({ onAnew, ...props }: OpenPageProps) {
  const opened = useOpenPage(props.page, props.self.id, onAnew);
  return opened ? <OpenedPage {...props} opened={opened} /> : props.reading;
}

interface Props extends PageEditorProps {
  self: { id: string; name: string };
  opened: Opened;
  /** What must be said of a restore, above everything. */
  children: ReactNode;
}

function OpenedPage({ page, onLeave, meta, places, reading, self, opened, children }: Props) {
  const { live, document, undo, drafts, textsAside, watch } = opened;
  const state = useSyncExternalStore(live.subscribe, live.getState);
  const { vocabulary, generation } = useSyncExternalStore(watch.subscribe, watch.getSnapshot);
  const [shortcuts, setShortcuts] = useState(false);
  const [uploads] = useState(createUploads);
  useEffect(() => () => uploads.close(), [uploads]);
  const memory = useRef<CaretMemory | null>(null);
  const said = usePageKeys(drafts, () => setShortcuts(true));
  useLeaving(live, drafts);
  useNoStrayDrop();
  useRefreshWithRights(state.grant);

  const { save } = state;
  const refused = save.kind === "refused";
  const signedOut = refused && save.reason === "signed-out";
  useEffect(() => {
    if (signedOut) announceSessionExpired();
  }, [signedOut]);

  const isHere = useIsHere(document);
  useEffect(() => {
    if (isHere) void keepOffline([readPageBySlug.path.replace(":slug", page.slug)]);
  }, [isHere, page.slug]);
  // Whoever signs in again sends what was typed meanwhile: a session that ends must not stop a hand in the middle of a word.
  const writable = (!refused || signedOut) && state.grant !== "read";
  const others = useMemo(() => state.people.filter(({ id }) => id !== self.id), [state.people, self.id]);
  const openShortcuts = useCallback(() => setShortcuts(true), []);
  const editing = useMemo((): Editing => {
    const enterField = (name: string | null) => live.awareness.setLocalStateField("field", name);
    return { page, document, undo, drafts, uploads, writable, others, enterField };
  }, [page, document, undo, drafts, uploads, writable, others, live]);
  return (
    <EditingContext value={editing}>
      <InPlace place={places.saveState}>
        <SaveState save={save} asked={said} />
      </InPlace>
      <InPlace place={places.presence}>
        {/* Without a connection, nobody knows who else is there. */}
        {state.status !== "offline" && <Presence others={others} />}
      </InPlace>
      <TextsAsideNotice texts={textsAside} />
      {children}
      {refused && (
        <RefusalNotice save={save} keptLocally={state.keptLocally} onRetry={() => live.reconnect()} onLeave={onLeave} />
      )}
      {isHere ? (
        <>
          <InPlace place={places.identity}>
            <StillIdentityForm />
          </InPlace>
          <InPlace place={places.checklist}>
            <LiveChecklist />
          </InPlace>
          <StillHeadFields />
          {meta}
          <StillBody
            key={generation}
            vocabulary={vocabulary}
            watch={watch}
            awareness={live.awareness}
            self={self}
            memory={memory}
            toolbar={places.toolbar}
            onShortcuts={openShortcuts}
            onEscape={focusExit}
          />
        </>
      ) : (
        reading
      )}
      <LeavingUploads uploads={uploads} />
      <ShortcutsSheet opened={shortcuts} onClose={() => setShortcuts(false)} />
    </EditingContext>
  );
}

/** Every keystroke changes the save state, twice; of all that is drawn here, only its words depend on it. */
const StillIdentityForm = memo(IdentityForm);
const StillHeadFields = memo(HeadFields);
const StillBody = memo(ShownBody);

/** Draws a part of the editor in the place that the page's frame keeps for it. */
function InPlace({ place, children }: { place: EditorPlaces[keyof EditorPlaces]; children: ReactNode }) {
  return place && createPortal(children, place);
}

/** The page marks the control that ends the editing, so that Escape leads there: nobody is held in the text. */
function focusExit(): void {
  document.querySelector<HTMLElement>("[data-editing-exit]")?.focus();
}
