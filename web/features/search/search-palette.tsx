import { CloseButton, Modal, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { IconArrowRight, IconSearch } from "@tabler/icons-react";
import { useRouter } from "@tanstack/react-router";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { KindIcon, kindColour } from "../../lib/kind-icon.tsx";
import { useLanguage } from "../../lib/use-language.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Excerpt } from "./excerpt.tsx";
import classes from "./search-palette.module.css";
import { useSearch } from "./use-search.ts";

const most = 8;
const listId = "search-palette-results";
const optionId = (rank: number) => `${listId}-${rank}`;

interface Choice {
  url: string;
  drawn: ReactNode;
}

/** Search from anywhere: type, choose with the arrows, Enter opens what is marked, which is the first one at first. */
export function SearchPalette({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const { history } = useRouter();
  const [q, setQ] = useState("");
  const [marked, setMarked] = useState(0);
  const [wanted] = useDebouncedValue(q.trim(), 150);
  const found = useSearch(wanted, undefined, most);
  const choices = useChoices(wanted, found.data?.items ?? []);
  // What was marked may have been of a longer list.
  const rank = Math.min(marked, choices.length - 1);

  const open = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    onClose();
    history.push(choice.url);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || choices.length === 0) return;
    const moves: Partial<Record<string, number>> = { ArrowDown: rank + 1, ArrowUp: rank - 1 };
    const next = moves[event.key];
    if (event.key === "Enter") open(choices[rank]);
    if (next === undefined) return;
    event.preventDefault();
    const wrapped = (next + choices.length) % choices.length;
    setMarked(wrapped);
    document.getElementById(optionId(wrapped))?.scrollIntoView({ block: "nearest" });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("shell.search")}
      size="lg"
      padding={0}
      withCloseButton={false}
      classNames={{ header: classes.header }}
    >
      <TextInput
        data-autofocus
        value={q}
        onChange={(event) => {
          setQ(event.currentTarget.value);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
        variant="unstyled"
        size="lg"
        classNames={{ root: classes.question }}
        placeholder={t("search.placeholder")}
        aria-label={t("search.placeholder")}
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls={listId}
        aria-activedescendant={choices.length > 0 ? optionId(rank) : undefined}
        autoComplete="off"
        leftSection={<IconSearch size={20} stroke={1.75} aria-hidden />}
        rightSection={<CloseButton size="lg" aria-label={t("shell.close")} onClick={onClose} />}
      />
      {found.isError && <ProblemNotice error={found.error} onRetry={() => found.refetch()} />}
      <div id={listId} role="listbox" aria-label={t("search.title")} className={classes.list}>
        {choices.map(({ url, drawn }, index) => (
          // The keyboard is the input's: focus stays there while the marked one changes.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keys.
          <div
            key={url}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === rank}
            className={classes.result}
            onMouseMove={() => setMarked(index)}
            onClick={() => open(choices[index])}
          >
            {drawn}
          </div>
        ))}
      </div>
      {wanted === "" && <p className={classes.hint}>{t("search.hint")}</p>}
    </Modal>
  );
}

/** What may be chosen: the pages found, and the screen that shows them all. */
function useChoices(wanted: string, items: { kind: string; url: string; title: string; excerpt: string }[]): Choice[] {
  const { t } = useTranslation();
  const language = useLanguage();
  if (wanted === "") return [];
  const pages = items.map(({ url, title, excerpt, ...item }) => {
    const kind = findKind(item.kind);
    return {
      url,
      drawn: (
        <>
          <span style={{ "--hue": kindColour(kind) }} className={classes.icon}>
            <KindIcon kind={kind} />
          </span>
          <span className={classes.words}>
            <span className={classes.title}>{title}</span>
            <span className={classes.excerpt}>{excerpt ? <Excerpt text={excerpt} /> : kind?.label[language]}</span>
          </span>
        </>
      ),
    };
  });
  const all = (
    <>
      <IconArrowRight size={18} stroke={1.75} aria-hidden />
      {t("search.all", { q: wanted })}
    </>
  );
  return [...pages, { url: `/recherche?${new URLSearchParams({ q: wanted })}`, drawn: all }];
}
