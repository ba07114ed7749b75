import { Button } from "@mantine/core";
import type { MeasureAttribute } from "@passerelles/shared/indicators/measure.ts";
import { IconPlus } from "@tabler/icons-react";
import { type ReactNode, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import type { FigureAttributes } from "./figure-attributes.ts";
import { CalculationRow } from "./figure-calculation.tsx";
import classes from "./figure-form.module.css";
import { TextRow } from "./figure-rows.tsx";

/** The rows that only some figures need, with the attributes that each writes. */
const details = {
  sourceUrl: ["sourceUrl"],
  calculation: ["numerator", "denominator"],
  scope: ["scope"],
  method: ["method"],
  quote: ["quote"],
} as const satisfies Record<string, readonly MeasureAttribute[]>;

type Detail = keyof typeof details;
const names = Object.keys(details) as Detail[];

interface Props {
  attributes: FigureAttributes;
  errorOf(name: MeasureAttribute): string | undefined;
}

/** What only some figures say: what is filled is there, the rest comes when it is asked for. */
export function FigureDetails({ attributes, errorOf }: Props) {
  const { t } = useTranslation();
  const isFilled = (name: Detail) => details[name].some((attribute) => attributes.of(attribute) !== "");
  // What was filled when the form opened stays while it is emptied.
  const [first] = useState(() => names.filter(isFilled));
  const [whole, setWhole] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const hidden = names.filter((name) => !whole && !first.includes(name) && !isFilled(name));
  const rows: Record<Detail, () => ReactNode> = {
    sourceUrl: () => <TextRow attributes={attributes} name="sourceUrl" error={errorOf("sourceUrl")} inputMode="url" />,
    calculation: () => (
      <CalculationRow attributes={attributes} errors={[errorOf("numerator"), errorOf("denominator")]} />
    ),
    scope: () => <TextRow attributes={attributes} name="scope" />,
    method: () => <TextRow attributes={attributes} name="method" />,
    quote: () => <TextRow attributes={attributes} name="quote" multiline />,
  };
  const showAll = () => {
    flushSync(() => setWhole(true));
    frame.current?.querySelector<HTMLElement>(`[data-detail="${hidden[0]}"] :is(input, textarea)`)?.focus();
  };
  return (
    <div ref={frame} className={classes.details}>
      {names
        .filter((name) => !hidden.includes(name))
        .map((name) => (
          <div key={name} data-detail={name}>
            {rows[name]()}
          </div>
        ))}
      {hidden.length > 0 && (
        <Button
          className={classes.more}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={showAll}
        >
          {t("editor.figure.more", { count: hidden.length })}
        </Button>
      )}
    </div>
  );
}
