import { Kbd, UnstyledButton } from "@mantine/core";
import { kinds } from "@passerelles/shared/kinds/index.ts";
import {
  IconHome,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconPlus,
  IconSearch,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useShellActions } from "../../lib/shell-actions.ts";
import { useMay } from "../../lib/use-self.ts";
import { AccountArea } from "./account-area.tsx";
import { Brand } from "./brand.tsx";
import { LegalLinks } from "./legal-links.tsx";
import { Places } from "./places.tsx";
import classes from "./rail.module.css";
import { RailLink } from "./rail-link.tsx";

interface Props {
  collapsed: boolean;
  onCollapse(): void;
}

/** The left rail: search, the places of the application, « Nouvelle page », the account. */
export function Rail({ collapsed, onCollapse }: Props) {
  const { t } = useTranslation();
  const fold = collapsed ? t("shell.expandRail") : t("shell.collapseRail");
  const Fold = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <header className={classes.rail} data-collapsed={collapsed || undefined}>
      <div className={classes.top}>
        <Brand compact={collapsed} />
        <UnstyledButton className={classes.fold} onClick={onCollapse} aria-label={fold} aria-expanded={!collapsed}>
          <Fold size={18} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </div>
      <SearchButton collapsed={collapsed} />
      <nav className={classes.nav} aria-label={t("shell.mainNavigation")}>
        <RailLink link={{ to: "/" }} icon={<IconHome size={18} stroke={1.75} aria-hidden />} collapsed={collapsed}>
          {t("shell.home")}
        </RailLink>
        <Places kinds={kinds} collapsed={collapsed} />
      </nav>
      <div className={classes.bottom}>
        <NewPageButton collapsed={collapsed} />
        <AccountArea collapsed={collapsed} />
        {!collapsed && <LegalLinks />}
      </div>
    </header>
  );
}

function SearchButton({ collapsed }: { collapsed: boolean }) {
  const { t } = useTranslation();
  const { search } = useShellActions();
  return (
    <UnstyledButton className={classes.search} onClick={search} aria-label={collapsed ? t("shell.search") : undefined}>
      <IconSearch size={18} stroke={1.75} aria-hidden />
      {!collapsed && (
        <>
          <span>{t("shell.search")}</span>
          <Kbd className={classes.keys}>{t("shell.searchKeys")}</Kbd>
        </>
      )}
    </UnstyledButton>
  );
}

function NewPageButton({ collapsed }: { collapsed: boolean }) {
  const { t } = useTranslation();
  const { newPage } = useShellActions();
  if (!useMay("createPage")) return null;
  return (
    <UnstyledButton
      className={classes.create}
      onClick={() => newPage()}
      aria-label={collapsed ? t("shell.newPage") : undefined}
      title={collapsed ? t("shell.newPage") : undefined}
    >
      <IconPlus size={18} stroke={1.75} aria-hidden />
      {!collapsed && t("shell.newPage")}
    </UnstyledButton>
  );
}
