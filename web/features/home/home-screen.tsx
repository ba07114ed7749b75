import { Button, Skeleton } from "@mantine/core";
import { IconFiles } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/use-format.ts";
import { usePages } from "../../lib/use-pages.ts";
import { useSelf } from "../../lib/use-self.ts";
import { PageList } from "../../ui/page-list.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Screen } from "../../ui/screen.tsx";
import { FirstSteps } from "./first-steps.tsx";
import classes from "./home-screen.module.css";
import { PlaceCards } from "./place-cards.tsx";

/** Fewer pages than this, and the instance explains itself. */
const young = 4;

/** What changed, what I was writing; to a visitor, what can be read here. Never empty. */
export function HomeScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const self = useSelf();
  const recent = usePages({ limit: 8, sort: "changed" });
  const mine = usePages({ limit: 5, sort: "changed", owner: "me" }, Boolean(self));
  const isYoung = recent.isSuccess && recent.items.length < young;
  return (
    <Screen
      title={self ? t("shell.greeting", { name: self.name.split(" ")[0] ?? self.name }) : t("shell.welcome")}
      lede={self ? format.day(new Date().toISOString()) : t("shell.welcomeLede")}
      actions={
        self === null && (
          <Button renderRoot={(props) => <Link to="/connexion" {...props} />}>{t("accounts.signIn.action")}</Button>
        )
      }
    >
      {isYoung && <FirstSteps />}
      <PlaceCards />
      {recent.isError && <ProblemNotice error={recent.error} onRetry={() => recent.refetch()} />}
      <div className={classes.columns}>
        <section>
          <h2>{self ? t("shell.homeChanged") : t("shell.homePublic")}</h2>
          {recent.isPending ? (
            <Skeleton height={320} radius="md" />
          ) : recent.items.length > 0 ? (
            <PageList pages={recent.items} />
          ) : (
            <p className={classes.quiet}>{t("shell.homeNothing")}</p>
          )}
        </section>
        {self && (
          <section>
            <h2>{t("shell.homeMine")}</h2>
            {mine.items.length > 0 ? (
              <PageList pages={mine.items} />
            ) : (
              <p className={classes.quiet}>
                <IconFiles size={18} stroke={1.75} aria-hidden /> {t("shell.homeNoneMine")}
              </p>
            )}
          </section>
        )}
      </div>
    </Screen>
  );
}
