import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { rememberPerson, useKnownPerson, usePeopleSearch } from "../../../lib/use-people.ts";
import { useMay } from "../../../lib/use-self.ts";
import { PersonDialog } from "../../../ui/person-dialog.tsx";
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

/** Chooses somebody by name, or makes their card on the spot. */
export function PersonChooser({ id, label, person, error, onChoose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { page } = useEditing();
  const [typed, setTyped] = useState("");
  const [creating, setCreating] = useState<string | null>(null);
  const mayCreate = useMay("createPerson");
  // A dialog that goes without having been closed first leaves the focus nowhere.
  const beginner = useRef<Element | null>(null);
  useEffect(() => {
    if (creating === null && beginner.current instanceof HTMLElement) beginner.current.focus();
  }, [creating]);
  const chosen = useKnownPerson(person, page.people);
  const { data } = usePeopleSearch(typed);
  const items = data?.items ?? [];
  const name = chosen === undefined ? "…" : chosen.state === "known" ? chosen.name : t(`people.${chosen.state}`);
  const wanted = typed.trim();
  return (
    <>
      <Chooser
        id={id}
        label={label}
        chosen={{ value: person, label: person === "" ? "" : name }}
        found={items.map((item) => ({ value: item.id, label: item.role ? `${item.name}, ${item.role}` : item.name }))}
        onSearch={setTyped}
        onChoose={(value) => {
          const item = items.find((one) => one.id === value);
          if (item) rememberPerson(client, item);
          onChoose(value);
        }}
        create={
          mayCreate
            ? {
                label:
                  wanted === "" ? t("fieldsForm.createPerson") : t("fieldsForm.createPersonNamed", { name: wanted }),
                onCreate: () => {
                  beginner.current = document.activeElement;
                  setCreating(wanted);
                },
              }
            : undefined
        }
        placeholder={t("fieldsForm.findPerson")}
        none={t("fieldsForm.noPerson")}
        error={error}
      />
      {creating !== null && (
        <PersonDialog
          name={creating.slice(0, 100)}
          onSaved={(made) => {
            rememberPerson(client, made);
            onChoose(made.id);
          }}
          onClose={() => setCreating(null)}
        />
      )}
    </>
  );
}
