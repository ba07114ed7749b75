import { Skeleton } from "@mantine/core";
import { readLink } from "@passerelles/shared/api/accounts.ts";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { useProblemText } from "../../ui/problem-notice.tsx";
import { AcceptForm } from "./accept-form.tsx";
import classes from "./door-card.module.css";
import { DoorCard } from "./door-card.tsx";
import { ResetForm } from "./reset-form.tsx";

/** A one-time link: an invitation, the first administrator's, or a new password. */
export function LinkScreen({ secret }: { secret: string }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const link = useQuery({
    queryKey: ["link", secret],
    queryFn: ({ signal }) => call(readLink, { params: { secret } }, signal),
  });
  if (link.isError)
    return (
      <DoorCard title={t("accounts.link.unusable")} lede={problemText(link.error)}>
        <p className={classes.below}>
          <Link to="/connexion">{t("accounts.backToSignIn")}</Link>
        </p>
      </DoorCard>
    );
  if (link.data === undefined) return <Skeleton height={420} radius="md" />;
  if (link.data.purpose === "password-reset")
    return (
      <DoorCard title={t("accounts.reset.title")} lede={t("accounts.reset.lede")}>
        <ResetForm secret={secret} />
      </DoorCard>
    );
  const purpose = link.data.purpose;
  return (
    <DoorCard
      title={t(`accounts.link.${purpose}.title`)}
      lede={t(`accounts.link.${purpose}.lede`, { role: link.data.role ? t(`members.roles.${link.data.role}`) : "" })}
    >
      <AcceptForm secret={secret} email={link.data.email} />
    </DoorCard>
  );
}
