import type { PageSummary } from "@passerelles/shared/api/pages.schemas.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { Link } from "@tanstack/react-router";
import { KindIcon, kindColour } from "../../../lib/kind-icon.tsx";
import { useLanguage } from "../../../lib/use-language.ts";
import { VisibilityMark } from "../../page-list.tsx";
import classes from "./listed-pages.module.css";

/** Pages as cards: kind, title, summary, where. */
export function PageCards({ pages }: { pages: readonly PageSummary[] }) {
  const language = useLanguage();
  return (
    <ul className={classes.cards}>
      {pages.map((page) => {
        const kind = findKind(page.kind);
        const places = page.territories.map(({ name }) => name).join(", ");
        return (
          <li key={page.id} className={classes.card} style={{ "--hue": kindColour(kind) }}>
            <p className={classes.kind} lang={language}>
              <KindIcon kind={kind} size={16} />
              {kind?.label[language] ?? page.kind}
              <VisibilityMark visibility={page.visibility} />
            </p>
            <p className={classes.title}>
              <Link to="/pages/$slug" params={{ slug: page.slug }} className={classes.link}>
                {page.title}
              </Link>
            </p>
            {page.summary && <p className={classes.summary}>{page.summary}</p>}
            {places && <p className={classes.places}>{places}</p>}
          </li>
        );
      })}
    </ul>
  );
}
