import { usualMonths } from "../indicators/needs-verification.ts";
import { findKind } from "./index.ts";

/** Months after which figures of pages of this kind are to be verified again; the usual ones for an unknown kind. */
export function verifyMonths(kind: string | undefined): number {
  return (kind === undefined ? undefined : findKind(kind))?.verifyAfterMonths ?? usualMonths;
}
