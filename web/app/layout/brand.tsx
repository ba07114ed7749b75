import { Link } from "@tanstack/react-router";
import classes from "./brand.module.css";

/** The application's own name, the same in every language. */
export const productName = "Passerelles";

/** The sign and the name, leading home. */
export function Brand({ compact = false }: { compact?: boolean }) {
  return (
    <Link className={classes.brand} to="/" aria-label={productName}>
      <svg viewBox="0 0 22 22" width={22} height={22} aria-hidden>
        <rect width="22" height="22" rx="6.5" fill="var(--canal)" />
        <path d="M5 19v-2.6a6 6 0 0 1 12 0V19" fill="none" stroke="var(--paper)" strokeWidth="2.4" />
      </svg>
      {!compact && <span>{productName}</span>}
    </Link>
  );
}
