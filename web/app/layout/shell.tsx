import { useLocalStorage } from "@mantine/hooks";
import { Outlet } from "@tanstack/react-router";
import { type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { ShellActionsContext } from "../../lib/shell-actions.ts";
import { useNavigationFocus } from "../navigation-focus.ts";
import { useLocalCopies } from "../use-local-copies.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { Loading } from "./loading.tsx";
import { OfflineNotice } from "./offline-notice.tsx";
import { Rail } from "./rail.tsx";
import classes from "./shell.module.css";
import { UnsentNotice } from "./unsent-notice.tsx";
import { useDialogs } from "./use-dialogs.tsx";

/** The application around a screen: skip link, rail (or bottom bar), the screen, and the dialogs that open over it. */
export function Shell({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  const [collapsed, setCollapsed] = useLocalStorage({ key: "passerelles-rail-collapsed", defaultValue: false });
  const { actions, dialogs } = useDialogs();
  useNavigationFocus();
  useLocalCopies();
  return (
    <ShellActionsContext value={actions}>
      <a className={classes.skip} href="#content">
        {t("shell.skip")}
      </a>
      <div className={classes.shell} data-collapsed={collapsed || undefined}>
        <Rail collapsed={collapsed} onCollapse={() => setCollapsed(!collapsed)} />
        <div className={classes.main}>
          <OfflineNotice />
          <UnsentNotice />
          <main id="content" tabIndex={-1} data-main>
            <Suspense fallback={<Loading />}>{children ?? <Outlet />}</Suspense>
          </main>
        </div>
      </div>
      <BottomBar />
      {dialogs}
    </ShellActionsContext>
  );
}
