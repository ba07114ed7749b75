import { Button } from "@mantine/core";
import { IconLock, IconMapOff, IconPlugConnectedX, IconTrash } from "@tabler/icons-react";
import { Link, useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../lib/api-problem.ts";
import { useShellActions } from "../../lib/shell-actions.ts";
import { useSelf } from "../../lib/use-self.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Screen } from "../../ui/screen.tsx";

const icons = { missing: IconMapOff, gone: IconTrash, closed: IconLock, away: IconPlugConnectedX };

function caseOf(error: unknown): keyof typeof icons {
  const status = error instanceof ApiProblem ? error.status : 0;
  if (status === 404) return "missing";
  if (status === 410) return "gone";
  return status === 401 || status === 403 ? "closed" : "away";
}

/** A page that cannot be shown: why, and what to do next. */
export function PageProblem({ error, onRetry }: { error: unknown; onRetry(): void }) {
  const { t } = useTranslation();
  const { search } = useShellActions();
  const self = useSelf();
  const here = useLocation({ select: (location) => location.href });
  const met = caseOf(error);
  const Drawn = icons[met];
  return (
    <Screen title={t(`pages.problem.${met}.title`)} width="text">
      <EmptyState
        icon={<Drawn size={24} stroke={1.75} />}
        title={t(`pages.problem.${met}.what`)}
        action={
          <>
            {met === "away" && <Button onClick={onRetry}>{t("shell.tryAgain")}</Button>}
            {self === null && met !== "away" && (
              <Button renderRoot={(props) => <Link to="/connexion" search={{ next: here }} {...props} />}>
                {t("accounts.signIn.action")}
              </Button>
            )}
            {met !== "away" && (
              <Button variant="default" onClick={search}>
                {t("shell.search")}
              </Button>
            )}
            {met === "gone" && self && (
              <Button variant="default" renderRoot={(props) => <Link to="/corbeille" {...props} />}>
                {t("pages.trash.open")}
              </Button>
            )}
            <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
              {t("shell.backHome")}
            </Button>
          </>
        }
      >
        {t(`pages.problem.${met}.next`)}
      </EmptyState>
    </Screen>
  );
}
