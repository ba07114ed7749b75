import { Button, Skeleton } from "@mantine/core";
import { Link, useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSelf } from "../../lib/use-self.ts";
import { AccountButton } from "./account-button.tsx";

const loadMenu = () => import("./account-menu.tsx");
const AccountMenu = lazy(() => loadMenu().then((module) => ({ default: module.AccountMenu })));

/** The account menu of the signed-in person, or the way to sign in. */
export function AccountArea({ collapsed = false }: { collapsed?: boolean }) {
  const { t } = useTranslation();
  const self = useSelf();
  const [asked, setAsked] = useState(false);
  const here = useLocation({ select: (location) => location.href });
  const placeholder = <Skeleton height={44} radius="md" />;
  if (self === undefined) return placeholder;
  if (self === null)
    return collapsed ? null : (
      <Button variant="default" renderRoot={(props) => <Link to="/connexion" search={{ next: here }} {...props} />}>
        {t("accounts.signIn.action")}
      </Button>
    );
  const button = (
    <AccountButton
      self={self}
      collapsed={collapsed}
      aria-expanded={false}
      onPointerEnter={loadMenu}
      onFocus={loadMenu}
      onClick={() => setAsked(true)}
    />
  );
  // A menu weighs as much as a page: it comes when it is asked for.
  if (!asked) return button;
  return (
    <Suspense fallback={button}>
      <AccountMenu self={self} collapsed={collapsed} />
    </Suspense>
  );
}
