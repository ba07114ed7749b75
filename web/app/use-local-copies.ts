import { useEffect } from "react";
import { beforeSignOut } from "../lib/before-sign-out.ts";
import { forgetOffline } from "../lib/kept-offline.ts";
import { useSelf } from "../lib/use-self.ts";

/** Lets signing out look after the copies of pages that this browser keeps of the signed-in person, on any screen. */
export function useLocalCopies(): void {
  const accountId = useSelf()?.id;
  useEffect(() => {
    if (accountId === undefined) return;
    const copies = () => import("../features/editor/local-copies.ts");
    return beforeSignOut({
      countUnsent: async () =>
        (await (await copies()).unsentWork(accountId)).reduce((sum, { pending }) => sum + pending, 0),
      clear: async () => {
        await Promise.all([copies().then(({ discardLocalCopies }) => discardLocalCopies(accountId)), forgetOffline()]);
      },
    });
  }, [accountId]);
}
