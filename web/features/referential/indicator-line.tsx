import { Button } from "@mantine/core";
import type { IndicatorDefinition } from "@passerelles/shared/api/referential.schemas.ts";
import { offerIndicatorAgain, withdrawIndicator } from "@passerelles/shared/api/referential.ts";
import type { IndicatorEntry } from "@passerelles/shared/indicators/indicator-entry.ts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { useRefreshReferential } from "../../lib/use-referential.ts";
import { useProblemText } from "../../ui/problem-notice.tsx";
import { IndicatorDialog } from "./indicator-dialog.tsx";
import classes from "./referential-screen.module.css";

/** What an indicator is: its name, what it counts, how it is put together. */
export function IndicatorLine({ entry, origin }: { entry: IndicatorEntry; origin?: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nature = [t(`measure.nature.${entry.nature}`), t(`referential.aggregations.${entry.aggregation}`), origin];
  return (
    <div className={classes.what}>
      <span className={classes.label}>{entry.label[language]}</span>
      <p className={classes.definition}>{entry.definition[language]}</p>
      <p className={classes.nature}>{nature.filter(Boolean).join(" · ")}</p>
    </div>
  );
}

/** An indicator of the network, with what may be done with it. */
export function AddedIndicator({ indicator }: { indicator: IndicatorDefinition }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const refresh = useRefreshReferential();
  const problemText = useProblemText();
  const [changing, setChanging] = useState(false);
  const [said, setSaid] = useState("");
  const { code, createdAt, createdBy, withdrawnAt } = indicator;
  const label = indicator.label[language];
  const isWithdrawn = withdrawnAt !== null;
  const withdraw = useMutation({
    mutationFn: () => call(isWithdrawn ? offerIndicatorAgain : withdrawIndicator, { params: { code } }),
    onSuccess: refresh,
    onError: (error) => setSaid(problemText(error)),
  });
  const when = createdAt === null ? "" : format.relative(createdAt);
  const origin =
    createdBy === null ? t("referential.addedWhen", { when }) : t("referential.addedBy", { name: createdBy, when });
  return (
    <li className={classes.line}>
      <IndicatorLine entry={indicator} origin={origin} />
      <div className={classes.actions}>
        {!isWithdrawn && (
          <Button
            variant="default"
            size="sm"
            aria-label={t("referential.changeOne", { label })}
            onClick={() => setChanging(true)}
          >
            {t("referential.change")}
          </Button>
        )}
        <Button
          variant="default"
          size="sm"
          loading={withdraw.isPending}
          aria-label={t(isWithdrawn ? "referential.offerOne" : "referential.withdrawOne", { label })}
          onClick={() => withdraw.mutate()}
        >
          {t(isWithdrawn ? "referential.offer" : "referential.withdraw")}
        </Button>
        <span role="status">{said}</span>
      </div>
      {changing && <IndicatorDialog indicator={indicator} onClose={() => setChanging(false)} />}
    </li>
  );
}
