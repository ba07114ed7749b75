import type { BodyMark } from "@passerelles/shared/document/body-node.ts";
import type { ReactNode } from "react";
import { pathInSite, slugInLink } from "../../lib/page-in-link.ts";
import { isOutside, safeHref } from "../../lib/safe-href.ts";
import { InternalLink } from "../../ui/internal-link.tsx";
import { PagePreview } from "../../ui/page-preview.tsx";

const simple = {
  bold: "strong",
  italic: "em",
  strike: "s",
  underline: "u",
  code: "code",
  highlight: "mark",
  subscript: "sub",
  superscript: "sup",
} as const;

/** Text within its marks. A mark that this build does not know leaves its text plain. */
export function withMarks(content: ReactNode, marks: readonly BodyMark[] = []): ReactNode {
  let drawn = content;
  for (const mark of marks.toReversed()) {
    const Tag = Object.hasOwn(simple, mark.type) ? simple[mark.type as keyof typeof simple] : null;
    if (mark.type === "link") drawn = <BodyLink href={mark.attrs?.href}>{drawn}</BodyLink>;
    else if (Tag) drawn = <Tag>{drawn}</Tag>;
  }
  return drawn;
}

/** A link of the text, when it leads where a link may lead; else its text alone. */
function BodyLink({ href, children }: { href: unknown; children: ReactNode }) {
  const safe = safeHref(href);
  if (safe === undefined) return children;
  const slug = slugInLink(safe);
  const path = pathInSite(safe);
  const link = path && <InternalLink url={path}>{children}</InternalLink>;
  if (link && slug !== undefined) return <PagePreview page={{ slug }}>{link}</PagePreview>;
  if (link) return link;
  return (
    <a href={safe} {...(isOutside(safe) && { rel: "noopener noreferrer nofollow" })}>
      {children}
    </a>
  );
}
