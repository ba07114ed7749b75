import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/use-format.ts";
import { usePages } from "../../lib/use-pages.ts";
import { useMay, useSelf } from "../../lib/use-self.ts";
import { Screen } from "../../ui/screen.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { Changed, Writing } from "./home-lists.tsx";
import classes from "./home-screen.module.css";
import { PlaceCards } from "./place-cards.tsx";
import { Waiting } from "./waiting.tsx";

/** Fewer pages than this, and the instance explains itself. */
const young = 4;

/** What changed where I work, what waits for me, what I was writing; to a reader, what can be read here. Never empty. */
export function HomeScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const self = useSelf();
  const writes = useMay("createPage");
  const some = usePages({ limit: young });
  const isYoung = some.isSuccess && some.items.length < young;
  return (
    <Screen
      title={self ? t("shell.greeting", { name: self.name.split(" ")[0] ?? self.name }) : t("shell.welcome")}
      lede={self ? format.longDay(new Date().toISOString()) : t("shell.welcomeLede")}
      actions={
        self === null && (
          <Button renderRoot={(props) => <Link to="/connexion" {...props} />}>{t("accounts.signIn.action")}</Button>
        )
      }
    >
      {isYoung && <FirstSteps />}
      {!writes && <PlaceCards />}
      <div className={classes.columns} data-alone={!writes || undefined}>
        <Changed member={Boolean(self)} />
        {writes && (
          <div className={classes.own}>
            <section>
              <h2>{t("shell.homeWaits")}</h2>
              <Waiting />
            </section>
            <Writing />
          </div>
        )}
      </div>
    </Screen>
  );
}
