import { Skeleton } from "@mantine/core";
import { readOwnPerson, writeOwnPerson } from "@passerelles/shared/api/people.ts";
import type { Self } from "@passerelles/shared/api/session.schemas.ts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { PersonForm } from "../../ui/person-form.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

/** One's own card: how pages that name one as an author or a contact tell of one. */
export function OwnCard({ self }: { self: Self }) {
  const { t } = useTranslation();
  const [saved, setSaved] = useState(false);
  const own = useQuery({ queryKey: ["own-person"], queryFn: ({ signal }) => call(readOwnPerson, {}, signal) });
  if (own.isError) return <ProblemNotice error={own.error} onRetry={() => own.refetch()} />;
  if (own.data === undefined) return <Skeleton height={320} radius="md" />;
  return (
    <>
      <p>{t(own.data ? "people.own.help" : "people.own.none")}</p>
      <PersonForm
        person={own.data}
        name={self.name}
        action={t(own.data ? "shell.saveChanges" : "people.own.create")}
        variant="default"
        beside={<span role="status">{saved && t("accounts.profile.saved")}</span>}
        save={(body) => call(writeOwnPerson, { body })}
        onSaved={() => setSaved(true)}
      />
    </>
  );
}
