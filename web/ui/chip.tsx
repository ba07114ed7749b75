import { IconMapPin } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import classes from "./chip.module.css";

/** A short term: a public, a theme. */
export function Chip({ children }: { children: ReactNode }) {
  return <span className={classes.chip}>{children}</span>;
}

/** A territory, which leads to the pages that concern it. */
export function TerritoryChip({ code, name }: { code: string; name: string }) {
  return (
    <Link className={classes.chip} to="/pages" search={{ territory: code }}>
      <IconMapPin size={15} stroke={1.75} aria-hidden className={classes.pin} />
      {name}
    </Link>
  );
}
