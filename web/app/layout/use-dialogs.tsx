import { useHotkeys } from "@mantine/hooks";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { onSessionExpired } from "../../lib/session-expired.ts";
import type { ShellActions } from "../../lib/shell-actions.ts";
import { useSelf } from "../../lib/use-self.ts";

const NewPageDialog = lazy(() =>
  import("../../features/pages/new-page-dialog.tsx").then((module) => ({ default: module.NewPageDialog })),
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

type Open = { dialog: "new-page"; kind?: string } | { dialog: "search" } | { dialog: "sign-out"; everywhere: boolean };

/** What may open over any screen. Each is loaded when it is first asked for, and none is part of reading a page. */
export function useDialogs() {
  const [open, setOpen] = useState<Open | null>(null);
  const [expired, setExpired] = useState(false);
  const self = useSelf();
  const signedIn = self !== null && self !== undefined;

  useHotkeys([["mod+K", () => setOpen({ dialog: "search" })]], []);
  useEffect(() => onSessionExpired(() => setExpired(true)), []);

  const actions: ShellActions = useMemo(
    () => ({
      newPage: (kind) => setOpen({ dialog: "new-page", kind }),
      search: () => setOpen({ dialog: "search" }),
      signOut: (everywhere = false) => setOpen({ dialog: "sign-out", everywhere }),
    }),
    [],
  );
  const close = () => setOpen(null);
  const dialogs = (
    <Suspense>
      {open?.dialog === "new-page" && <NewPageDialog kind={open.kind} onClose={close} />}
      {open?.dialog === "search" && <SearchPalette onClose={close} />}
      {open?.dialog === "sign-out" && <SignOutDialog everywhere={open.everywhere} onClose={close} />}
      {expired && signedIn && <SignInAgain self={self} onDone={() => setExpired(false)} />}
    </Suspense>
  );
  return { actions, dialogs };
}
