import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { findTerritories, readTerritory } from "@passerelles/shared/api/territories.ts";
import { IconMapPin } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "./api-client.ts";
import { levelKey } from "./territory-level.ts";

interface Props {
  code: string | undefined;
  onChange(code: string | undefined): void;
}

/** Narrows a list to a territory, found by any of its names or by its code. */
export function TerritoryFilter({ code, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [wanted] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    queryKey: ["territories", wanted],
    queryFn: ({ signal }) => call(findTerritories, { query: { q: wanted, limit: 12 } }, signal),
    enabled: wanted !== "",
    placeholderData: keepPreviousData,
  });
  const chosen = useQuery({
    queryKey: ["territory", code],
    queryFn: ({ signal }) => call(readTerritory, { params: { code: code ?? "" } }, signal),
    enabled: code !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const known = new Map((found.data?.items ?? []).map((item) => [item.code, item]));
  const options = [...known.values()].map((item) => ({ value: item.code, label: labelOf(item) }));
  if (code !== undefined && !known.has(code))
    options.unshift({ value: code, label: chosen.data ? labelOf(chosen.data) : code });
  function labelOf({ name, level }: { name: string; level: string }): string {
    return `${name} · ${t(levelKey(level))}`;
  }
  return (
    <Select
      label={t("pages.list.territory")}
      placeholder={t("pages.list.anywhere")}
      data={options}
      value={code ?? null}
      onChange={(chosenCode) => onChange(chosenCode ?? undefined)}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("pages.list.removeTerritory") }}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      nothingFoundMessage={wanted === "" ? t("pages.list.typeTerritory") : t("pages.list.noTerritory")}
      leftSection={<IconMapPin size={17} stroke={1.75} aria-hidden />}
    />
  );
}
