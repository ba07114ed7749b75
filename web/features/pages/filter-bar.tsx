import { CloseButton, NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TerritoryFilter } from "../../lib/territory-filter.tsx";
import classes from "./filter-bar.module.css";
import type { ListFilters } from "./list-filters.ts";
import { sortNames } from "./sort-names.ts";

/** Text, territory and order of a list; they live in the address, so that a list can be sent to a colleague. */
export function FilterBar({ filters }: { filters: ListFilters }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [q, setQ] = useState(filters.q ?? "");
  const change = (changed: Partial<ListFilters>) =>
    navigate({
      to: ".",
      search: (present: ListFilters) => ({ ...present, ...changed }),
      replace: true,
      resetScroll: false,
    });
  const ask = useDebouncedCallback((text: string) => change({ q: text.trim() || undefined }), 300);
  return (
    <search className={classes.bar}>
      <TextInput
        type="search"
        label={t("pages.list.filter")}
        value={q}
        onChange={(event) => {
          setQ(event.currentTarget.value);
          ask(event.currentTarget.value);
        }}
        leftSection={<IconSearch size={17} stroke={1.75} aria-hidden />}
      />
      <TerritoryFilter code={filters.territory} onChange={(territory) => change({ territory })} />
      <NativeSelect
        label={t("pages.list.sort")}
        value={filters.sort ?? "changed"}
        data={sortNames.map((sort) => ({ value: sort, label: t(`pages.list.sorts.${sort}`) }))}
        onChange={(event) => change({ sort: sortNames.find((known) => known === event.currentTarget.value) })}
      />
      {filters.term && (
        <p className={classes.term}>
          {filters.term.slice(filters.term.indexOf(":") + 1)}
          <CloseButton size="sm" aria-label={t("pages.list.removeTerm")} onClick={() => change({ term: undefined })} />
        </p>
      )}
    </search>
  );
}
