import { type EncartTone, encartTones } from "@passerelles/shared/blocks/encart.ts";
import { IconAlertTriangle, IconBulb, IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useLanguage } from "../lib/use-language.ts";
import classes from "./blocks.module.css";

const icons = { info: IconInfoCircle, attention: IconAlertTriangle, retenir: IconBulb } as const;

/** Prose set apart: what it is for is said in words, and shown by an icon and a hue. */
export function Inset({ tone, tools, children }: { tone: EncartTone; tools?: ReactNode; children: ReactNode }) {
  const language = useLanguage();
  const Drawn = icons[tone];
  const label = encartTones[tone][language];
  return (
    <aside className={classes.inset} data-tone={tone} aria-label={label}>
      <div className={classes.insetHead} contentEditable={false}>
        <Drawn size={19} stroke={1.75} aria-hidden />
        {tools ?? <strong>{label}</strong>}
      </div>
      {children}
    </aside>
  );
}
