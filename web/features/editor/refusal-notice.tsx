import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { announceSessionExpired } from "../../lib/session-expired.ts";
import type { SaveState } from "./collab-state.ts";
import { useEditing } from "./editing.ts";
import { EditingNotice, ReloadButton } from "./notices.tsx";
import { refusalName } from "./refusal-name.ts";

interface Props {
  save: Extract<SaveState, { kind: "refused" }>;
  keptLocally: boolean;
  onRetry(): void;
  onLeave(): void;
}

/** The server takes nothing more: why, what was kept, and what to do. */
export function RefusalNotice({ save, keptLocally, onRetry, onLeave }: Props) {
  const { t } = useTranslation();
  const { reason, pending } = save;
  const name = refusalName(reason, useEditing().page);
  return (
    <EditingNotice title={t(`editor.refused.${name}.short`)} action={action()}>
      {t(`editor.refused.${name}.detail`)}
      {pending > 0 && ` ${t(keptLocally ? "editor.refused.kept" : "editor.refused.notKept", { count: pending })}`}
    </EditingNotice>
  );

  function action() {
    if (reason === "outdated") return <ReloadButton />;
    if (reason === "signed-out")
      return <NoticeButton onPress={announceSessionExpired}>{t("editor.signIn")}</NoticeButton>;
    if (reason === "rejected") return <NoticeButton onPress={onRetry}>{t("editor.retry")}</NoticeButton>;
    return <NoticeButton onPress={onLeave}>{t("editor.readPage")}</NoticeButton>;
  }
}

function NoticeButton({ onPress, children }: { onPress(): void; children: string }) {
  return (
    <Button variant="default" size="sm" mt="sm" onClick={onPress}>
      {children}
    </Button>
  );
}
