import { IconAlertTriangle, IconCircleCheck, IconCloudOff, IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../lib/use-format.ts";
import classes from "./save-state.module.css";

/** Where a person's writing is: with the server, on its way, or on this device only. */
export type SaveState =
  | { state: "saved"; at: string }
  | { state: "writing" }
  | { state: "offline"; unsent: number }
  | { state: "refused"; reason: string };

/** The save state in words, announced politely when it changes; never colour alone. */
export function SaveStatePill({ save }: { save: SaveState }) {
  const { t } = useTranslation();
  const format = useFormat();
  const views = {
    saved: () => ({
      icon: IconCircleCheck,
      text: t("shell.save.saved", { time: format.time((save as { at: string }).at) }),
    }),
    writing: () => ({ icon: IconPencil, text: t("shell.save.writing") }),
    offline: () => ({
      icon: IconCloudOff,
      text: t("shell.save.offline", { count: (save as { unsent: number }).unsent }),
    }),
    refused: () => ({ icon: IconAlertTriangle, text: (save as { reason: string }).reason }),
  };
  const { icon: Drawn, text } = views[save.state]();
  return (
    <span className={classes.pill} data-state={save.state} role="status">
      <Drawn size={18} stroke={1.75} aria-hidden />
      {text}
    </span>
  );
}
