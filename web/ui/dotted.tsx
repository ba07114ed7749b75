import { Fragment, type ReactNode } from "react";

/** What is told of something, its parts between dots; parts that are empty are left out. */
export function Dotted({ parts }: { parts: readonly ReactNode[] }) {
  const told = parts.filter((part) => part !== "" && part !== null && part !== undefined && part !== false);
  return told.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: its parts have no other identity than their place.
    <Fragment key={at}>
      {at > 0 && " · "}
      {part}
    </Fragment>
  ));
}
