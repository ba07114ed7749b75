import { suggestMembers } from "@passerelles/shared/api/members.ts";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../lib/api-client.ts";
import { useEditing } from "../editing.ts";
import { Chooser } from "./chooser.tsx";

interface Props {
  id?: string;
  label?: string;
  /** Id of the person who is chosen: only the id is stored, never the name. */
  person: string;
  error?: string;
  onChoose(person: string): void;
}

/** Chooses a member by name. */
export function PersonChooser({ id, label, person, error, onChoose }: Props) {
  const { t } = useTranslation();
  const { page } = useEditing();
  const [typed, setTyped] = useState("");
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const { data } = useQuery({
    queryKey: ["people-names", typed.trim()],
    queryFn: ({ signal }) => call(suggestMembers, { query: { q: typed.trim().slice(0, 100) } }, signal),
    placeholderData: keepPreviousData,
  });
  const items = data?.items ?? [];
  const known = [...items, ...page.people, ...page.authors].find((member) => member.id === person)?.name;
  const name = known ?? names.get(person) ?? t("fieldsForm.unknownPerson");
  return (
    <Chooser
      id={id}
      label={label}
      chosen={{ value: person, label: person === "" ? "" : name }}
      found={items.map((item) => ({ value: item.id, label: item.name }))}
      onSearch={setTyped}
      onChoose={(value) => {
        const chosen = items.find((item) => item.id === value);
        if (chosen) setNames(new Map(names).set(chosen.id, chosen.name));
        onChoose(value);
      }}
      placeholder={t("fieldsForm.findPerson")}
      none={t("fieldsForm.noPerson")}
      error={error}
    />
  );
}
