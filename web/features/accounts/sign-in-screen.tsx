import { useQuery } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { owedSignOut } from "../../lib/owed-sign-out.ts";
import { sessionQuery } from "../../lib/use-self.ts";
import classes from "./door-card.module.css";
import { DoorCard } from "./door-card.tsx";
import { SignInForm } from "./sign-in-form.tsx";

/** Signing in, then on to where one was going. */
export function SignInScreen({ next }: { next?: string }) {
  const { t } = useTranslation();
  const router = useRouter();
  const session = useQuery(sessionQuery);
  return (
    <DoorCard title={t("accounts.signIn.title")} lede={t("accounts.signIn.lede")}>
      {owedSignOut() && <p className={classes.demo}>{t("accounts.signIn.owed")}</p>}
      <SignInForm onDone={() => router.history.push(next ?? "/")} />
      <p className={classes.below}>
        <Link to="/mot-de-passe-oublie">{t("accounts.forgotten.ask")}</Link>
      </p>
      {session.data?.demonstration && <p className={classes.demo}>{t("accounts.signIn.demonstration")}</p>}
    </DoorCard>
  );
}
