import { Button, Skeleton } from "@mantine/core";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { kinds } from "@passerelles/shared/kinds/index.ts";
import { IconPlus, IconTemplate } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { KindIcon, kindColour } from "../../lib/kind-icon.tsx";
import { useShellActions } from "../../lib/shell-actions.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { useMay } from "../../lib/use-self.ts";
import { useTemplates } from "../../lib/use-templates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Screen } from "../../ui/screen.tsx";
import { TemplateList } from "./template-list.tsx";
import classes from "./templates-screen.module.css";

/** What pages of each kind may begin with, for those who manage it: make, write, retire, restore. */
export function TemplatesScreen() {
  const { t } = useTranslation();
  const { newTemplate } = useShellActions();
  if (!useMay("manageTemplates"))
    return (
      <Screen title={t("templates.title")} width="text">
        <EmptyState icon={<IconTemplate size={24} stroke={1.75} />} title={t("templates.keepersOnly")}>
          {t("templates.askKeepers")}
        </EmptyState>
      </Screen>
    );
  return (
    <Screen
      title={t("templates.title")}
      lede={t("templates.lede")}
      width="text"
      actions={
        <Button
          variant="default"
          leftSection={<IconPlus size={17} stroke={1.75} aria-hidden />}
          onClick={() => newTemplate()}
        >
          {t("templates.add")}
        </Button>
      }
    >
      {kinds.map((kind) => (
        <KindTemplates key={kind.name} kind={kind} />
      ))}
      <RetiredTemplates />
    </Screen>
  );
}

function KindTemplates({ kind }: { kind: Kind }) {
  const language = useLanguage();
  const templates = useTemplates({ kind: kind.name, limit: 50 });
  return (
    <section className={classes.section} aria-labelledby={`templates-${kind.name}`}>
      <h2 id={`templates-${kind.name}`} className={classes.kind} style={{ "--hue": kindColour(kind) }}>
        <KindIcon kind={kind} size={20} />
        {kind.plural[language]}
      </h2>
      {templates.isError && <ProblemNotice error={templates.error} onRetry={() => templates.refetch()} />}
      {templates.isPending && <Skeleton height={120} radius="md" />}
      {templates.items && <TemplateList templates={templates.items} />}
      <MoreButton query={templates} />
    </section>
  );
}

function RetiredTemplates() {
  const { t } = useTranslation();
  const retired = useTemplates({ retired: "true", limit: 50 });
  if (!retired.items?.length) return null;
  return (
    <section className={classes.section} aria-labelledby="templates-retired">
      <h2 id="templates-retired" className={classes.retired}>
        {t("templates.retired")}
      </h2>
      <p className={classes.words}>{t("templates.retiredLede")}</p>
      <TemplateList templates={retired.items} />
      <MoreButton query={retired} />
    </section>
  );
}
