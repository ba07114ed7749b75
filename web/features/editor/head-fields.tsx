import { Textarea } from "@mantine/core";
import { frenchTypography } from "@passerelles/shared/text/french-typography.ts";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { isLongTitle } from "../../ui/long-title.ts";
import { useEditing } from "./editing.ts";
import { useField } from "./fields/use-field.ts";
import classes from "./head-fields.module.css";
import { handleUndoKeys } from "./undo-keys.ts";
import { useDraft } from "./use-draft.ts";
import { useFieldPresence } from "./use-field-presence.ts";
import { WritersHere } from "./writers-here.tsx";

/** The title and the summary, written where they are read. */
export function HeadFields() {
  const { t } = useTranslation();
  const { isTemplate } = useEditing().page;
  const [title] = useField("title");
  return (
    <>
      <h1 className={classes.heard}>{title || t("editor.untitled")}</h1>
      <HeadField
        name="title"
        label={t("editor.title")}
        placeholder={t("editor.untitled")}
        next="resume"
        className={classes.title}
      />
      <HeadField
        name="resume"
        label={t("editor.summary")}
        placeholder={t(isTemplate ? "editor.templateHint" : "editor.summaryHint")}
        next="page-text"
        className={classes.summary}
      />
    </>
  );
}

interface Props {
  name: "title" | "resume";
  label: string;
  placeholder: string;
  /** Id of what follows: Enter goes there, since neither field has lines. */
  next: string;
  className: string | undefined;
}

function HeadField({ name, label, placeholder, next, className }: Props) {
  const editing = useEditing();
  const [stored, write] = useField(name);
  const draft = useDraft(stored, write, true);
  const presence = useFieldPresence(name);
  const onKeyDown = (event: KeyboardEvent) => {
    if (handleUndoKeys(event, editing)) return;
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    document.getElementById(next)?.focus();
  };
  return (
    <div className={classes.head} {...presence}>
      <WritersHere name={name} />
      <Textarea
        ref={draft.ref}
        id={name}
        aria-label={label}
        placeholder={placeholder}
        variant="unstyled"
        classNames={{ input: className }}
        data-long={name === "title" ? isLongTitle(draft.text) : undefined}
        autosize
        minRows={1}
        value={draft.text}
        readOnly={!editing.writable}
        maxLength={name === "title" ? 300 : 2000}
        lang="fr"
        spellCheck
        onChange={(event) => draft.set(event.currentTarget.value.replaceAll(/\s*[\r\n]+\s*/g, " "))}
        onBlur={() => {
          const typeset = frenchTypography(draft.text);
          if (typeset !== draft.text) draft.set(typeset);
          draft.flush();
        }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
