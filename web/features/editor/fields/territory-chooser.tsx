import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTerritoryName, useTerritorySearch } from "../use-territory.ts";
import { Chooser } from "./chooser.tsx";
import { useTerritoryDetail } from "./territory-detail.ts";

interface Props {
  id?: string;
  label?: string;
  code: string;
  error?: string;
  onChoose(code: string): void;
}

/** Chooses a territory by its name, one it had before, its postal code or official code. */
export function TerritoryChooser({ id, label, code, error, onChoose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const name = useTerritoryName(code);
  const detailOf = useTerritoryDetail();
  const { data } = useTerritorySearch(typed);
  const items = typed.trim() === "" ? [] : (data?.items ?? []);
  return (
    <Chooser
      id={id}
      label={label}
      chosen={{ value: code, label: labelOf({ code, name }) }}
      found={items.map((territory) => ({
        value: territory.code,
        label: labelOf(territory),
        detail: detailOf(territory),
      }))}
      onSearch={setTyped}
      onChoose={onChoose}
      placeholder={t("fieldsForm.findTerritory")}
      none={t(typed.trim() === "" ? "fieldsForm.typeToFind" : "fieldsForm.noTerritory")}
      error={error}
    />
  );
}

function labelOf({ code, name }: { code: string; name: string }): string {
  return name === code || name === "" ? code : `${name} (${code})`;
}
