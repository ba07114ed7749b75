import { Button } from "@mantine/core";
import { IconPencilPlus, IconSearch, IconUserPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useShellActions } from "../../lib/shell-actions.ts";
import { useMay } from "../../lib/use-self.ts";
import classes from "./home-screen.module.css";

const icon = { size: 24, stroke: 1.75, "aria-hidden": true } as const;

/** Three cards that explain a new instance to whoever opens it first. */
export function FirstSteps() {
  const { t } = useTranslation();
  const { newPage, search } = useShellActions();
  const mayCreate = useMay("createPage");
  const mayInvite = useMay("manageMembers");
  return (
    <section className={classes.steps} aria-label={t("shell.firstSteps.label")}>
      <Step
        icon={<IconPencilPlus {...icon} />}
        title={t("shell.firstSteps.writeTitle")}
        words={t("shell.firstSteps.write")}
      >
        {mayCreate && (
          <Button variant="default" onClick={() => newPage()}>
            {t("shell.newPage")}
          </Button>
        )}
      </Step>
      <Step
        icon={<IconUserPlus {...icon} />}
        title={t("shell.firstSteps.inviteTitle")}
        words={t("shell.firstSteps.invite")}
      >
        {mayInvite && (
          <Button variant="default" renderRoot={(props) => <Link to="/membres" {...props} />}>
            {t("members.invite.action")}
          </Button>
        )}
      </Step>
      <Step icon={<IconSearch {...icon} />} title={t("shell.firstSteps.findTitle")} words={t("shell.firstSteps.find")}>
        <Button variant="default" onClick={search}>
          {t("shell.search")}
        </Button>
      </Step>
    </section>
  );
}

interface StepProps {
  icon: ReactNode;
  title: string;
  words: string;
  children: ReactNode;
}

function Step({ icon: drawn, title, words, children }: StepProps) {
  return (
    <div className={classes.step}>
      <span className={classes.stepIcon}>{drawn}</span>
      <h2>{title}</h2>
      <p>{words}</p>
      {children}
    </div>
  );
}
