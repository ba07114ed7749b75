import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/use-format.ts";
import { type SaveState as Pill, SaveStatePill } from "../../ui/save-state.tsx";
import type { SaveState as Save } from "./collab-state.ts";
import { useEditing } from "./editing.ts";
import { refusalName } from "./refusal-name.ts";

/** Where what was written is, in words; and, to somebody who has just asked with Ctrl+S, how much is left. */
export function SaveState({ save, asked }: { save: Save; asked: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { page } = useEditing();
  if (save.kind === "saved" && save.at === null) return asked ? <Answer>{t("editor.save.nothing")}</Answer> : null;
  if (asked && save.kind === "saved" && save.at !== null)
    return <Answer>{t("editor.save.everything", { time: format.time(save.at.toISOString()) })}</Answer>;
  if (asked && save.kind === "saving") return <Answer>{t("editor.save.waiting", { count: save.pending })}</Answer>;
  return <SaveStatePill save={pillOf(save)} />;

  function pillOf(present: Save): Pill {
    switch (present.kind) {
      case "saved":
        return { state: "saved", at: (present.at ?? new Date()).toISOString() };
      case "saving":
        return { state: "writing" };
      case "offline":
        return { state: "offline", unsent: present.pending };
      case "refused":
        return { state: "refused", reason: t(`editor.refused.${refusalName(present.reason, page)}.short`) };
    }
  }
}

function Answer({ children }: { children: string }) {
  return <span role="status">{children}</span>;
}
