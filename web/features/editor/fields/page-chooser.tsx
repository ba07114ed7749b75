import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { rememberReference, usePageReference, usePageSearch } from "../use-page-title.ts";
import { Chooser } from "./chooser.tsx";

interface Props {
  id?: string;
  label?: string;
  /** Id of the page that is chosen. */
  page: string;
  /** Kinds that may be chosen; any when absent. */
  kinds?: readonly string[];
  error?: string;
  onChoose(page: string): void;
}

/** Chooses a page by its title. */
export function PageChooser({ id, label, page, kinds, error, onChoose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [typed, setTyped] = useState("");
  const present = usePageReference(page);
  const { data } = usePageSearch(typed, kinds?.length === 1 ? kinds[0] : undefined);
  const items = (data?.items ?? []).filter(({ kind }) => !kinds || kinds.includes(kind));
  const title = present === null ? t("fieldsForm.unreadablePage") : (present?.title ?? "…");
  return (
    <Chooser
      id={id}
      label={label}
      chosen={{ value: page, label: page === "" ? "" : title }}
      found={items.map((item) => ({ value: item.id, label: item.title }))}
      onSearch={setTyped}
      onChoose={(value) => {
        const chosen = items.find((item) => item.id === value);
        if (chosen) rememberReference(client, chosen);
        onChoose(value);
      }}
      placeholder={t("fieldsForm.findPage")}
      none={t("fieldsForm.noPage")}
      error={error}
    />
  );
}
