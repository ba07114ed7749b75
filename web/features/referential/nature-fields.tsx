import { NativeSelect } from "@mantine/core";
import type { Aggregation } from "@passerelles/shared/indicators/indicator-entry.ts";
import type { PerPeriod, UnitBase } from "@passerelles/shared/indicators/measure-unit.ts";
import { aggregationsOfNature, natures, unitsOfNature } from "@passerelles/shared/indicators/nature-rules.ts";
import { useTranslation } from "react-i18next";
import type { Rules } from "./use-rules.ts";

const periods = ["hour", "day", "week", "month", "quarter", "semester", "year"] as const satisfies PerPeriod[];
const betters = ["up", "down", "neutral"] as const;

interface Props {
  rules: Rules;
  onChange(change: Partial<Rules>): void;
  /** Of one that exists, nature, unit and period are settled. */
  isNew: boolean;
}

/** What an indicator measures and how its figures go together: only what its nature allows is offered. */
export function NatureFields({ rules, onChange, isNew }: Props) {
  const { t } = useTranslation();
  const units: readonly UnitBase[] = unitsOfNature[rules.nature];
  const aggregations: readonly Aggregation[] = aggregationsOfNature[rules.nature];
  const repeats = rules.nature === "count" || rules.nature === "amount" || rules.nature === "frequency";
  return (
    <>
      {isNew && (
        <NativeSelect
          label={t("referential.form.nature")}
          data={natures.map((value) => ({ value, label: t(`measure.nature.${value}`) }))}
          value={rules.nature}
          onChange={(event) => onChange({ nature: chosen(natures, event.currentTarget.value) })}
        />
      )}
      {isNew && units.length > 1 && (
        <NativeSelect
          label={t("referential.form.unit")}
          data={units.map((value) => ({ value, label: t(`referential.units.${value}`) }))}
          value={rules.unit}
          onChange={(event) => onChange({ unit: chosen(units, event.currentTarget.value) })}
        />
      )}
      {isNew && repeats && (
        <NativeSelect
          label={t("referential.form.per")}
          data={[
            { value: "", label: t("referential.pers.none") },
            ...periods.map((value) => ({ value, label: t(`referential.pers.${value}`) })),
          ]}
          value={rules.per}
          onChange={(event) => onChange({ per: chosen(periods, event.currentTarget.value) ?? "" })}
        />
      )}
      {aggregations.length > 1 && (
        <NativeSelect
          label={t("referential.form.aggregation")}
          data={aggregations.map((value) => ({ value, label: t(`referential.aggregations.${value}`) }))}
          value={rules.aggregation}
          onChange={(event) => onChange({ aggregation: chosen(aggregations, event.currentTarget.value) })}
        />
      )}
      <NativeSelect
        label={t("referential.form.better")}
        data={betters.map((value) => ({ value, label: t(`referential.betters.${value}`) }))}
        value={rules.better}
        onChange={(event) => onChange({ better: chosen(betters, event.currentTarget.value) })}
      />
    </>
  );
}

function chosen<T extends string>(known: readonly T[], value: string): T | undefined {
  return known.find((one) => one === value);
}
