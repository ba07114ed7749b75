import type { PageReference } from "@passerelles/shared/api/references.schemas.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { useTranslation } from "react-i18next";
import { KindIcon, kindColour } from "../../lib/kind-icon.tsx";
import { InternalLink } from "../../ui/internal-link.tsx";
import { PagePreview } from "../../ui/page-preview.tsx";
import classes from "./read-reference.module.css";

/** A live link to a page: its present title, in its kind's hue; neutral words when the reader may not see it. */
export function ReadReference({ id, links }: { id: unknown; links: readonly PageReference[] }) {
  const { t } = useTranslation();
  const page = links.find((link) => link.id === id);
  if (page === undefined) return <span className={classes.unreadable}>{t("pages.unreadableReference")}</span>;
  const kind = findKind(page.kind);
  return (
    <PagePreview page={{ id: page.id }}>
      <InternalLink url={page.url} className={classes.reference}>
        <span style={{ "--hue": kindColour(kind) }} className={classes.hue}>
          <KindIcon kind={kind} size={15} />
          <span>{page.title}</span>
        </span>
      </InternalLink>
    </PagePreview>
  );
}
