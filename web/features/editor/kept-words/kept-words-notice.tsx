import { Alert, Button, Group, Textarea } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./kept-words.module.css";

interface Props {
  /** What happened. */
  title: string;
  /** What was being typed: one goes on typing it here. "" when nothing was. */
  text: string;
  /** Leads back to where one was. */
  onClose(): void;
}

/**
 * Says that somebody else has removed what one was writing in, and keeps what was being typed: the focus is in it, so that
 * the next letters go nowhere else.
 */
export function KeptWordsNotice({ title, text, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const [words, setWords] = useState(text);
  const clipboard = useClipboard();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const area = frame.current?.querySelector("textarea");
    area?.setSelectionRange(area.value.length, area.value.length);
    (area ?? frame.current?.querySelector("button"))?.focus();
  }, []);
  return (
    <Alert
      ref={frame}
      role="alert"
      color="gray"
      className={classes.notice}
      variant="light"
      title={title}
      withCloseButton
      closeButtonLabel={t("shell.close")}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {text !== "" && (
        <>
          <Textarea
            label={t("blockForms.kept.label")}
            autosize
            minRows={1}
            maxRows={6}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            lang="fr"
          />
          <Group mt="xs" gap="xs">
            <Button size="sm" variant="default" onClick={() => clipboard.copy(words)}>
              {t(clipboard.copied ? "blockForms.kept.copied" : "blockForms.kept.copy")}
            </Button>
          </Group>
        </>
      )}
    </Alert>
  );
}
