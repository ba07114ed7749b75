import { useHotkeys } from "@mantine/hooks";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { onceTypingPauses } from "../../lib/once-typing-pauses.ts";
import { setLeftBehind, useLeftBehind } from "../../lib/person-changed.ts";
import { onSessionExpired } from "../../lib/session-expired.ts";
import { onSessionRestored } from "../../lib/session-restored.ts";
import type { ShellActions, TemplateSource } from "../../lib/shell-actions.ts";
import { useSelf } from "../../lib/use-self.ts";
import { useFocusBack } from "./use-focus-back.ts";

const NewPageDialog = lazy(() =>
  import("../../features/pages/new-page-dialog.tsx").then((module) => ({ default: module.NewPageDialog })),
);
const NewTemplateDialog = lazy(() =>
  import("../../features/templates/new-template-dialog.tsx").then((module) => ({ default: module.NewTemplateDialog })),
);
const SearchPalette = lazy(() =>
  import("../../features/search/search-palette.tsx").then((module) => ({ default: module.SearchPalette })),
);
const SignInAgain = lazy(() =>
  import("../../features/accounts/sign-in-again.tsx").then((module) => ({ default: module.SignInAgain })),
);
const SignOutDialog = lazy(() =>
  import("../../features/accounts/sign-out-dialog.tsx").then((module) => ({ default: module.SignOutDialog })),
);

const LeftBehindDialog = lazy(() =>
  import("../../features/accounts/left-behind-dialog.tsx").then((module) => ({ default: module.LeftBehindDialog })),
);

type Open =
  | { dialog: "new-page"; kind?: string }
  | { dialog: "new-template"; from?: TemplateSource }
  | { dialog: "search" }
  | { dialog: "sign-out"; everywhere: boolean };

/** What may open over any screen. Each is loaded when it is first asked for, and none is part of reading a page. */
export function useDialogs() {
  const [open, setOpen] = useState<Open | null>(null);
  /** Whose session has ended: somebody else may sign in meanwhile, in another window. */
  const [expired, setExpired] = useState<string | null>(null);
  const self = useSelf();
  const selfId = self?.id ?? null;
  const leftBehind = useLeftBehind();

  useHotkeys([["mod+K", () => setOpen({ dialog: "search" })]], []);
  useEffect(() => {
    let stopWaiting = () => {};
    const stopListening = onSessionExpired(() => {
      stopWaiting();
      stopWaiting = onceTypingPauses(() => setExpired(selfId));
    });
    return () => {
      stopListening();
      stopWaiting();
    };
  }, [selfId]);
  useEffect(() => onSessionRestored(() => setExpired(null)), []);

  const actions: ShellActions = useMemo(
    () => ({
      newPage: (kind) => setOpen({ dialog: "new-page", kind }),
      newTemplate: (from) => setOpen({ dialog: "new-template", from }),
      search: () => setOpen({ dialog: "search" }),
      signOut: (everywhere = false) => setOpen({ dialog: "sign-out", everywhere }),
    }),
    [],
  );
  const close = () => setOpen(null);
  useFocusBack(open !== null || (selfId !== null && expired === selfId));
  const dialogs = (
    <Suspense>
      {open?.dialog === "new-page" && <NewPageDialog kind={open.kind} onClose={close} />}
      {open?.dialog === "new-template" && <NewTemplateDialog from={open.from} onClose={close} />}
      {open?.dialog === "search" && <SearchPalette onClose={close} />}
      {open?.dialog === "sign-out" && <SignOutDialog everywhere={open.everywhere} onClose={close} />}
      {self && expired === self.id && <SignInAgain self={self} onDone={() => setExpired(null)} />}
      {leftBehind && <LeftBehindDialog person={leftBehind} onClose={() => setLeftBehind(null)} />}
    </Suspense>
  );
  return { actions, dialogs };
}
