import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/use-format.ts";
import { SaveStatePill } from "../../ui/save-state.tsx";
import type { Save } from "./page-session.ts";

/** Where what was written is, in words; and, to somebody who has just asked with Ctrl+S, that nothing is left. */
export function SaveState({ save, said }: { save: Save; said: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  switch (save.kind) {
    case "saved":
      if (save.at === null) return <SaveStatePill save={{ state: "saved", at: new Date().toISOString() }} />;
      return said ? (
        <span role="status">{t("editor.save.everything", { time: format.time(save.at) })}</span>
      ) : (
        <SaveStatePill save={{ state: "saved", at: save.at }} />
      );
    case "saving":
      return <SaveStatePill save={{ state: "writing" }} />;
    case "offline":
      return <SaveStatePill save={{ state: "offline", unsent: save.pending }} />;
    case "refused":
      return <SaveStatePill save={{ state: "refused", reason: t(`editor.refused.${save.reason}.short`) }} />;
  }
}
