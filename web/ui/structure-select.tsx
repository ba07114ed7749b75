import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { listPages } from "@passerelles/shared/api/pages.ts";
import type { PageReference } from "@passerelles/shared/api/references.schemas.ts";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../lib/api-client.ts";

interface Props {
  label: string;
  chosen: Pick<PageReference, "id" | "title"> | null;
  error?: string;
  onChoose(structure: Pick<PageReference, "id" | "title"> | null): void;
}

/** Chooses an organisation of the directory by its name. */
export function StructureSelect({ label, chosen, error, onChoose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed === chosen?.title ? "" : typed.trim().slice(0, 200), 200);
  const { data } = useQuery({
    queryKey: ["page-search", "structure", q],
    queryFn: ({ signal }) => call(listPages, { query: { q, kind: "structure", limit: 8 } }, signal),
    placeholderData: keepPreviousData,
  });
  const found = (data?.items ?? []).filter(({ id }) => id !== chosen?.id);
  const offered = chosen ? [chosen, ...found] : found;
  return (
    <Select
      label={label}
      value={chosen?.id ?? null}
      data={offered.map(({ id, title }) => ({ value: id, label: title }))}
      onChange={(value) => onChoose(offered.find(({ id }) => id === value) ?? null)}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={t("fieldsForm.noPage")}
      searchable
      clearable
      clearSectionMode="clear"
      clearButtonProps={{ "aria-label": t("fieldsForm.clear"), "aria-hidden": undefined, tabIndex: 0, size: "24px" }}
      error={error}
      maxDropdownHeight={240}
      comboboxProps={{ shadow: "md" }}
    />
  );
}
