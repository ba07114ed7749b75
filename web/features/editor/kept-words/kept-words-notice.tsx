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
  /** What the text is called, when it is not what one is writing. */
  label?: string;
  /** Where the caret was in it, at its end when absent. */
  caret?: number | null;
  /** False when one was not typing it: the focus stays where it is. */
  takesFocus?: boolean;
  /** Told how one goes on with it. */
  onChange?: ((text: string) => void) | undefined;
  /** Leads back to where one was. */
  onClose(): void;
}

/**
 * Says that somebody else has removed or rewritten what one was writing in, and keeps what was being typed: the focus is in
 * it, so that the next letters go nowhere else.
 */
export function KeptWordsNotice({ title, text, label, caret, takesFocus = true, onChange, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const [words, setWords] = useState(text);
  const clipboard = useClipboard();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const area = frame.current?.querySelector("textarea");
    const at = caret ?? area?.value.length ?? 0;
    area?.setSelectionRange(at, at);
    // A button would take a space that one goes on typing for a press.
    if (takesFocus) (area ?? frame.current)?.focus();
  }, [takesFocus, caret]);
  return (
    <Alert
      ref={frame}
      role="alert"
      tabIndex={-1}
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
            label={label ?? t("blockForms.kept.label")}
            autosize
            minRows={1}
            maxRows={6}
            value={words}
            onChange={({ currentTarget }) => {
              setWords(currentTarget.value);
              onChange?.(currentTarget.value);
            }}
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
