import { useCallback, useEffect, useState } from "react";
import { type KeptWork, keptWork } from "./kept-work.ts";

/** What a restore met unsent on this page, here or in an earlier visit, and how to add to it and take from it. */
export function useKeptWork(accountId: string | undefined, pageId: string) {
  const [kept, setKept] = useState<readonly KeptWork[]>([]);
  const add = useCallback((found: readonly KeptWork[]) => {
    setKept((before) => [...before, ...found.filter(({ id }) => before.every((work) => work.id !== id))]);
  }, []);
  useEffect(() => {
    if (accountId === undefined) return;
    let isCurrent = true;
    setKept([]);
    // A storage that cannot be read holds nothing that could be shown.
    keptWork(accountId, pageId).then(
      (found) => isCurrent && add(found),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [accountId, pageId, add]);
  const remove = async (work: KeptWork) => {
    await work.remove();
    setKept((before) => before.filter(({ id }) => id !== work.id));
  };
  return { kept, add, remove };
}
