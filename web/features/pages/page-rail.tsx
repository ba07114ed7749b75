import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { lazy, type RefObject, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { KindIcon } from "../../lib/kind-icon.tsx";
import { InternalLink } from "../../ui/internal-link.tsx";
import { Contents } from "./contents.tsx";
import { IdentityCard } from "./identity-card.tsx";
import classes from "./page-rail.module.css";
import { RailSection } from "./rail-section.tsx";
import { TextLength } from "./text-length.tsx";

/** For those who write: readers do not wait for it. */
const ReadChecklist = lazy(async () => ({ default: (await import("./read-checklist.tsx")).ReadChecklist }));

/** For pages of territories alone. */
const OfficialData = lazy(async () => ({ default: (await import("./official-data.tsx")).OfficialData }));

interface Props {
  page: PageDetail;
  kind: Kind | undefined;
  article: RefObject<HTMLElement | null>;
  /** While one writes, the identity card is the editor's. */
  editing: boolean;
  places: Record<"identity" | "checklist", (element: HTMLElement | null) => void>;
}

/** Beside the text: identity card, contents, what links here, and the official data of a territory. */
export function PageRail({ page, kind, article, editing, places }: Props) {
  const { t } = useTranslation();
  return (
    <aside className={classes.rail} aria-label={t("pages.about")}>
      <RailSection title={t("pages.identity.title")}>
        {kind && !editing && <IdentityCard page={page} kind={kind} />}
        <div ref={places.identity} />
      </RailSection>
      {page.official && (
        <RailSection title={t("pages.official.title")}>
          <Suspense>
            <OfficialData official={page.official} />
          </Suspense>
        </RailSection>
      )}
      <div className={classes.section} data-screen-only>
        <Suspense>
          {!editing && page.may.includes("write") && !page.isTemplate && <ReadChecklist page={page} />}
        </Suspense>
        <div ref={places.checklist} />
      </div>
      <Contents article={article} />
      <TextLength article={article} />
      {page.backlinks.length > 0 && (
        <RailSection title={t("pages.backlinks")}>
          <ul className={classes.links}>
            {page.backlinks.map((link) => (
              <li key={link.id}>
                <InternalLink url={link.url}>
                  <KindIcon kind={findKind(link.kind)} size={17} />
                  <span>{link.title}</span>
                </InternalLink>
              </li>
            ))}
          </ul>
        </RailSection>
      )}
    </aside>
  );
}
