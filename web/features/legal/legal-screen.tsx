import { Button, Skeleton } from "@mantine/core";
import type { LegalPageName } from "@passerelles/shared/api/instance.schemas.ts";
import { readLegalPage } from "@passerelles/shared/api/instance.ts";
import { legalModels as en } from "@passerelles/shared/strings/en/legal-models.ts";
import { legalModels as fr } from "@passerelles/shared/strings/fr/legal-models.ts";
import { IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { useMay } from "../../lib/use-self.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Screen } from "../../ui/screen.tsx";
import { LegalForm } from "./legal-form.tsx";
import classes from "./legal-screen.module.css";
import { LegalText } from "./legal-text.tsx";

const models = { fr, en };

/** One of the pages that the law asks for. An administrator fills it in; until then it says so. */
export function LegalScreen({ name }: { name: LegalPageName }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const mayEdit = useMay("editLegalPages");
  const [editing, setEditing] = useState(false);
  const page = useQuery({
    queryKey: ["legal", name],
    queryFn: ({ signal }) => call(readLegalPage, { params: { name } }, signal),
  });
  return (
    <Screen
      title={t(`legal.${name}.title`)}
      width="text"
      actions={
        mayEdit && page.data && !editing ? (
          <Button
            variant="default"
            leftSection={<IconPencil size={17} stroke={1.75} aria-hidden />}
            onClick={() => setEditing(true)}
          >
            {t("legal.edit")}
          </Button>
        ) : undefined
      }
    >
      {page.isError && <ProblemNotice error={page.error} onRetry={() => page.refetch()} />}
      {page.isPending && <Skeleton height={200} radius="md" />}
      {page.data &&
        (editing ? (
          <LegalForm name={name} text={page.data.text ?? models[language][name]} onDone={() => setEditing(false)} />
        ) : (
          <>
            {page.data.text === null && <p className={classes.unfilled}>{t("legal.unfilled")}</p>}
            <LegalText text={page.data.text ?? models[language][name]} />
            {page.data.updatedAt && (
              <p className={classes.updated}>{t("legal.updated", { date: format.day(page.data.updatedAt) })}</p>
            )}
          </>
        ))}
    </Screen>
  );
}
