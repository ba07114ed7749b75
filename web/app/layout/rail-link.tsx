import { Link, type LinkOptions } from "@tanstack/react-router";
import type { ReactNode } from "react";
import classes from "./rail.module.css";

interface Props {
  link: LinkOptions;
  icon: ReactNode;
  /** Only the icon is drawn; the text becomes its label and its title. */
  collapsed: boolean;
  /** One is on a page that belongs to this place. */
  within?: boolean;
  children: string;
}

/** One place in the rail, marked when one is there. */
export function RailLink({ link, icon, collapsed, within, children }: Props) {
  return (
    <Link
      {...link}
      className={classes.link}
      data-within={within || undefined}
      activeOptions={{ exact: link.to === "/", includeSearch: false }}
      aria-label={collapsed ? children : undefined}
      title={collapsed ? children : undefined}
    >
      {icon}
      {!collapsed && <span>{children}</span>}
    </Link>
  );
}
