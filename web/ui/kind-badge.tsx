import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { KindIcon, kindColour } from "../lib/kind-icon.tsx";
import { useLanguage } from "../lib/use-language.ts";
import classes from "./kind-badge.module.css";

interface Props {
  kind: Kind | undefined;
  /** What follows the kind's name, for instance « action labellisée 2009 ». */
  detail?: string;
  /** Without the thin rule above, for lists. */
  small?: boolean;
}

/** The kind of a page, in its hue, under its thin rule. */
export function KindBadge({ kind, detail, small }: Props) {
  const language = useLanguage();
  if (kind === undefined) return null;
  return (
    <span className={classes.badge} data-small={small || undefined} style={{ "--hue": kindColour(kind) }}>
      <KindIcon kind={kind} size={small ? 15 : 17} />
      <span>{[kind.label[language], detail].filter(Boolean).join(" · ")}</span>
    </span>
  );
}
