import type { BodyMark } from "@passerelles/shared/document/body-node.ts";
import type { ReactNode } from "react";
import { isOutside, safeHref } from "../../lib/safe-href.ts";
import { InternalLink } from "../../ui/internal-link.tsx";

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
  return marks.reduceRight<ReactNode>((inner, mark) => {
    if (mark.type === "link") return <BodyLink href={mark.attrs?.href}>{inner}</BodyLink>;
    const Tag = Object.hasOwn(simple, mark.type) ? simple[mark.type as keyof typeof simple] : null;
    return Tag ? <Tag>{inner}</Tag> : inner;
  }, content);
}

/** A link of the text, when it leads where a link may lead; else its text alone. */
function BodyLink({ href, children }: { href: unknown; children: ReactNode }) {
  const safe = safeHref(href);
  if (safe === undefined) return children;
  if (safe.startsWith("/")) return <InternalLink url={safe}>{children}</InternalLink>;
  return (
    <a href={safe} {...(isOutside(safe) && { rel: "noopener noreferrer nofollow" })}>
      {children}
    </a>
  );
}
