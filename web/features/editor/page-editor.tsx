import { Skeleton } from "@mantine/core";
import { type ReactNode, useRef, useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import type { EditorPlaces, PageEditorProps } from "../../lib/page-editor-slot.ts";
import { useSelf } from "../../lib/use-self.ts";
import { BodyEditor, type CaretMemory } from "./body-editor.tsx";
import { type Editing, EditingContext } from "./editing.ts";
import { HeadFields } from "./head-fields.tsx";
import { IdentityForm } from "./fields/identity-form.tsx";
import { Presence } from "./presence.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { SaveState } from "./save-state.tsx";
import { ShortcutsSheet } from "./shortcuts-sheet.tsx";
import { useLeaving } from "./use-leaving.ts";
import { type Opened, useOpenPage } from "./use-open-page.ts";
import { usePageKeys } from "./use-page-keys.ts";

/** A page to write in: the same surface as the page to read, with its tools. */
export function PageEditor(props: PageEditorProps) {
  const self = useSelf();
  const opened = useOpenPage(props.page, self ?? null);
  return self && opened ? <OpenedPage {...props} self={self} opened={opened} /> : <Skeleton height={320} radius="md" />;
}

interface Props extends PageEditorProps {
  self: { id: string; name: string };
  opened: Opened;
}

function OpenedPage({ page, onLeave, meta, places, self, opened }: Props) {
  const { t } = useTranslation();
  const { session, undo, drafts, watch } = opened;
  const state = useSyncExternalStore(session.subscribe, session.getSnapshot);
  const vocabulary = useSyncExternalStore(watch.subscribe, watch.getSnapshot);
  const [shortcuts, setShortcuts] = useState(false);
  const memory = useRef<CaretMemory | null>(null);
  const said = usePageKeys({ state, drafts, onShortcuts: () => setShortcuts(true) });
  useLeaving(state, drafts);

  const writable = state.loaded && state.save.kind !== "refused";
  const editing: Editing = { page, document: session.document, undo, drafts, writable };
  if (!state.loaded) return <Skeleton height={320} radius="md" aria-label={t("editor.opening")} />;
  return (
    <EditingContext value={editing}>
      <Outside places={places}>
        {{
          saveState: <SaveState save={state.save} said={said} />,
          presence: <Presence others={state.others} />,
          identity: <IdentityForm />,
        }}
      </Outside>
      {state.save.kind === "refused" && (
        <RefusalNotice save={state.save} keptLocally={state.keptLocally} onRetry={session.retry} onLeave={onLeave} />
      )}
      <HeadFields />
      {meta}
      <BodyEditor
        vocabulary={vocabulary}
        watch={watch}
        awareness={session.awareness}
        self={self}
        memory={memory}
        toolbar={places.toolbar}
        onShortcuts={() => setShortcuts(true)}
        onEscape={() => focusExit()}
      />
      <ShortcutsSheet opened={shortcuts} onClose={() => setShortcuts(false)} />
    </EditingContext>
  );
}

type OutsidePart = Exclude<keyof EditorPlaces, "toolbar">;

/** Draws parts of the editor in the places that the page's frame keeps for them. */
function Outside({ places, children }: { places: EditorPlaces; children: Record<OutsidePart, ReactNode> }) {
  return (Object.keys(children) as OutsidePart[]).map((part) => {
    const place = places[part];
    return place && createPortal(children[part], place, part);
  });
}

/** The page marks the control that ends the editing, so that Escape leads there: nobody is held in the text. */
function focusExit(): void {
  document.querySelector<HTMLElement>("[data-editing-exit]")?.focus();
}
