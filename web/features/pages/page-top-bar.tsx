import { ActionIcon, Button, Skeleton } from "@mantine/core";
import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { IconCheck, IconChevronRight, IconDots, IconPencil, IconShare2 } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../lib/use-language.ts";
import { useMay } from "../../lib/use-self.ts";
import { VisibilityMark } from "../../ui/page-list.tsx";
import classes from "./page-top-bar.module.css";

const PageMenu = lazy(() => import("./page-menu.tsx").then((module) => ({ default: module.PageMenu })));
const ShareMenu = lazy(() => import("./share/share-menu.tsx").then((module) => ({ default: module.ShareMenu })));

const icon = { size: 18, stroke: 1.75, "aria-hidden": true } as const;

interface Props {
  page: PageDetail;
  kind: Kind | undefined;
  editing: boolean;
  /** Absent for whoever may not write. */
  onEdit?: () => void;
  onLeave(): void;
  saveStatePlace(element: HTMLElement | null): void;
  presencePlace(element: HTMLElement | null): void;
}

/** Above the page: where one is, the save state, who is here, « Modifier », and what else can be done. */
export function PageTopBar({ page, kind, editing, onEdit, onLeave, saveStatePlace, presencePlace }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const mayManage = useMay("manageTemplates");
  const start = useFocusAfterwards(editing);
  return (
    <div className={classes.bar} data-editing={editing || undefined}>
      <nav className={classes.crumbs} aria-label={t("pages.whereYouAre")}>
        {page.isTemplate && mayManage && <Link to="/modeles">{t("templates.title")}</Link>}
        {kind && !page.isTemplate && (
          <Link to="/liste/$kind" params={{ kind: kind.name }}>
            {kind.plural[language]}
          </Link>
        )}
        {(page.isTemplate ? mayManage : kind) && <IconChevronRight size={14} stroke={1.75} aria-hidden />}
        <span aria-current="page">{page.title}</span>
        <VisibilityMark visibility={page.visibility} />
      </nav>
      <div ref={saveStatePlace} className={classes.place} />
      <div ref={presencePlace} className={classes.place} />
      {onEdit && !editing && (
        <Button
          ref={start}
          variant="default"
          size="sm"
          leftSection={<IconPencil size={17} stroke={1.75} aria-hidden />}
          onClick={onEdit}
          aria-keyshortcuts="E"
        >
          {t("pages.edit")}
        </Button>
      )}
      {editing && (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconCheck size={17} stroke={1.75} aria-hidden />}
          onClick={onLeave}
          data-editing-exit
        >
          {t("pages.doneEditing")}
        </Button>
      )}
      {!editing && (
        <MenuOnDemand menu={ShareMenu} page={page} label={t("share.label")} icon={<IconShare2 {...icon} />} />
      )}
      <MenuOnDemand menu={PageMenu} page={page} label={t("pages.menu.label")} icon={<IconDots {...icon} />} />
    </div>
  );
}

/** The control that begins the editing takes the focus when the one that has ended it is gone with it. */
function useFocusAfterwards(editing: boolean) {
  const start = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(editing);
  useEffect(() => {
    if (wasEditing.current && !editing && document.activeElement === document.body)
      start.current?.focus({ preventScroll: true });
    wasEditing.current = editing;
  }, [editing]);
  return start;
}

interface MenuOnDemandProps {
  menu: ComponentType<{ page: PageDetail }>;
  page: PageDetail;
  label: string;
  icon: ReactNode;
}

/** Menus weigh more than a page to read: this one comes when it is first asked for, and opens then. */
function MenuOnDemand({ menu: AskedMenu, page, label, icon: drawn }: MenuOnDemandProps) {
  const [asked, setAsked] = useState(false);
  if (asked)
    return (
      <Suspense fallback={<Skeleton width={36} height={36} radius="md" />}>
        <AskedMenu page={page} />
      </Suspense>
    );
  return (
    <ActionIcon variant="default" size={36} aria-label={label} aria-haspopup="menu" onClick={() => setAsked(true)}>
      {drawn}
    </ActionIcon>
  );
}
