import { Button, Skeleton } from "@mantine/core";
import type { IndicatorDefinition } from "@passerelles/shared/api/referential.schemas.ts";
import { listIndicators } from "@passerelles/shared/indicators/referential.ts";
import { IconChartDots, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNetworkIndicators } from "../../lib/use-referential.ts";
import { useMay } from "../../lib/use-self.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Screen } from "../../ui/screen.tsx";
import { IndicatorDialog } from "./indicator-dialog.tsx";
import { AddedIndicator, IndicatorLine } from "./indicator-line.tsx";
import classes from "./referential-screen.module.css";

/** What figures measure, for those who extend it: add, change, withdraw, offer again. */
export function ReferentialScreen() {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  if (!useMay("manageIndicators"))
    return (
      <Screen title={t("referential.title")} width="text">
        <EmptyState icon={<IconChartDots size={24} stroke={1.75} />} title={t("referential.keepersOnly")}>
          {t("referential.askKeepers")}
        </EmptyState>
      </Screen>
    );
  return (
    <Screen
      title={t("referential.title")}
      lede={t("referential.lede")}
      width="text"
      actions={
        <Button
          variant="default"
          leftSection={<IconPlus size={17} stroke={1.75} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t("referential.add")}
        </Button>
      }
    >
      <Added />
      <section className={classes.section} aria-labelledby="shipped-indicators">
        <h2 id="shipped-indicators">{t("referential.shipped")}</h2>
        <ul className={classes.list}>
          {listIndicators().map((entry) => (
            <li key={entry.code} className={classes.line}>
              <IndicatorLine entry={entry} />
            </li>
          ))}
        </ul>
      </section>
      {adding && <IndicatorDialog onClose={() => setAdding(false)} />}
    </Screen>
  );
}

function Added() {
  const { t } = useTranslation();
  const added = useNetworkIndicators();
  const present = added.data?.filter(({ withdrawnAt }) => withdrawnAt === null) ?? [];
  const withdrawn = added.data?.filter(({ withdrawnAt }) => withdrawnAt !== null) ?? [];
  return (
    <>
      <section className={classes.section} aria-labelledby="added-indicators">
        <h2 id="added-indicators">{t("referential.added")}</h2>
        {added.isError && <ProblemNotice error={added.error} onRetry={() => added.refetch()} />}
        {added.isPending && <Skeleton height={120} radius="md" />}
        {added.isSuccess && present.length === 0 && <p className={classes.words}>{t("referential.noneAdded")}</p>}
        <Lines indicators={present} />
      </section>
      {withdrawn.length > 0 && (
        <section className={classes.section} aria-labelledby="withdrawn-indicators">
          <h2 id="withdrawn-indicators">{t("referential.withdrawn")}</h2>
          <p className={classes.words}>{t("referential.withdrawnLede")}</p>
          <Lines indicators={withdrawn} />
        </section>
      )}
    </>
  );
}

function Lines({ indicators }: { indicators: readonly IndicatorDefinition[] }) {
  if (indicators.length === 0) return null;
  return (
    <ul className={classes.list}>
      {indicators.map((indicator) => (
        <AddedIndicator key={indicator.code} indicator={indicator} />
      ))}
    </ul>
  );
}
