import { IconClockExclamation } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./figure.module.css";
import { ToVerify } from "./to-verify.tsx";

/** What a figure shows, already put in words. */
export interface FigureReading {
  /** « ≈ », « > », « près de ». */
  qualifier: string;
  number: string;
  unit: string;
  label: string;
  /** Period, territory, population concerned and source, the empty ones left out. */
  origin: readonly string[];
  /** Where the source can be read, when it has an address. */
  sourceUrl?: string;
  /** Number of the note that says its source on paper, where the source is the last part of the origin. */
  note?: number;
  /** As `needsVerification` says. */
  toVerify: boolean;
}

/** A figure as a card: the number large, its label, then where it comes from. */
export function FigureCard({ figure, id }: { figure: FigureReading; id?: string }) {
  return (
    <span className={classes.card} data-verify={figure.toVerify || undefined} id={id}>
      <Value figure={figure} />
      <span className={classes.label}>
        {figure.label}
        <Note number={figure.note} />
      </span>
      {figure.toVerify && <ToVerify className={classes.todo} />}
      <Origin figure={figure} />
    </span>
  );
}

/** A figure inside a sentence. */
export function FigureChip({ figure, id }: { figure: FigureReading; id?: string }) {
  const { t } = useTranslation();
  const origin = figure.origin.join(" · ");
  return (
    <span className={classes.chip} data-verify={figure.toVerify || undefined} id={id} title={origin || undefined}>
      <span className={classes.amount}>{amountOf(figure)}</span>
      {figure.label && `${amountOf(figure) && "\u00a0"}${figure.label}`}
      <Note number={figure.note} />
      {figure.toVerify && (
        <span className={classes.mark}>
          <IconClockExclamation size={14} stroke={1.75} role="img" aria-label={t("pages.figure.toVerify")} />
        </span>
      )}
    </span>
  );
}

/** Nothing, of a figure whose number is not told: in a sentence its label says enough. */
function amountOf({ qualifier, number, unit, label }: FigureReading): string {
  if (number === "" && label !== "") return "";
  return [qualifier, number || "–", unit].filter(Boolean).join("\u00a0");
}

function Value({ figure }: { figure: FigureReading }) {
  return (
    <span className={classes.value} data-long={figure.number.length > 9 || undefined}>
      {figure.qualifier && (
        <span data-word={figure.qualifier.length > 1 || undefined}>{`${figure.qualifier}\u00a0`}</span>
      )}
      {figure.number || "–"}
      {figure.unit && <small>{`\u00a0${figure.unit}`}</small>}
    </span>
  );
}

/** On paper only: the number of the note at its end. */
function Note({ number }: { number: number | undefined }) {
  if (number === undefined) return null;
  return (
    <sup className={classes.note}>
      <a href={`#source-${number}`}>{number}</a>
    </sup>
  );
}

function Origin({ figure }: { figure: FigureReading }) {
  const { t } = useTranslation();
  const last = figure.origin.length - 1;
  const parts: ReactNode[] = figure.origin.map((part, at) =>
    figure.sourceUrl && at === last ? (
      <a key={part} href={figure.sourceUrl} rel="noreferrer noopener">
        {part}
      </a>
    ) : (
      part
    ),
  );
  return (
    <span className={classes.origin}>
      {parts.length === 0
        ? t("pages.figure.noOrigin")
        : parts.map((part, at) => (
            <span key={figure.origin[at]} data-in-note={(figure.note !== undefined && at === last) || undefined}>
              {at > 0 && " · "}
              {part}
            </span>
          ))}
    </span>
  );
}
