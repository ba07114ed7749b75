import { Button, CopyButton, Group, Textarea } from "@mantine/core";
import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/use-format.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { keptText } from "./kept-text.ts";
import type { KeptWork } from "./kept-work.ts";
import { EditingNotice } from "./notices.tsx";

interface Props {
  page: PageDetail;
  work: KeptWork;
  onRemove(): void;
}

/** The instance was restored while this person had unsent work: what happened, and the text, until they remove it. */
export function KeptWorkNotice({ page, work, onRemove }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const kind = findKind(page.kind);
  const text = useMemo(() => (kind ? keptText(work.update, kind, language) : ""), [work, kind, language]);
  const address = useObjectUrl(text);
  return (
    <EditingNotice title={t("editor.keptWork.title")}>
      {t("editor.keptWork.detail", { moment: format.moment(work.at.toISOString()) })}
      <Textarea label={t("editor.keptWork.text")} value={text} readOnly autosize minRows={3} maxRows={12} mt="sm" />
      <Group mt="sm" gap="sm">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="default" size="sm" onClick={copy}>
              {copied ? t("shell.copied") : t("editor.keptWork.copy")}
            </Button>
          )}
        </CopyButton>
        <Button component="a" href={address} download={`${page.slug}.md`} variant="default" size="sm">
          {t("editor.keptWork.download")}
        </Button>
        <Button variant="subtle" size="sm" onClick={onRemove}>
          {t("editor.keptWork.remove")}
        </Button>
      </Group>
    </EditingNotice>
  );
}

/** An address under which the browser saves this text as a Markdown file. */
function useObjectUrl(text: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: "text/markdown" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return address;
}
