import { describeHours } from "@passerelles/shared/opening-hours/describe-hours.ts";
import { useLanguage } from "../../lib/use-language.ts";
import classes from "./field-value.module.css";

/** Opening hours, a rule a line. */
export function Hours({ text }: { text: string }) {
  const lines = describeHours(text, useLanguage());
  return (
    <span className={classes.hours}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
}
