import { Button, Skeleton } from "@mantine/core";
import { Link, useLocation } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useSelf } from "../../lib/use-self.ts";

const AccountMenu = lazy(() => import("./account-menu.tsx").then((module) => ({ default: module.AccountMenu })));

/** The account menu of the signed-in person, or the way to sign in. */
export function AccountArea({ collapsed = false }: { collapsed?: boolean }) {
  const { t } = useTranslation();
  const self = useSelf();
  const here = useLocation({ select: (location) => location.href });
  const placeholder = <Skeleton height={44} radius="md" />;
  if (self === undefined) return placeholder;
  if (self === null)
    return collapsed ? null : (
      <Button variant="default" renderRoot={(props) => <Link to="/connexion" search={{ next: here }} {...props} />}>
        {t("accounts.signIn.action")}
      </Button>
    );
  return (
    <Suspense fallback={placeholder}>
      <AccountMenu self={self} collapsed={collapsed} />
    </Suspense>
  );
}
