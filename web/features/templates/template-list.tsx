import { Button } from "@mantine/core";
import { restorePage, trashPage } from "@passerelles/shared/api/pages.ts";
import type { Template } from "@passerelles/shared/api/templates.schemas.ts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useRefreshTemplates } from "../../lib/use-templates.ts";
import { InternalLink } from "../../ui/internal-link.tsx";
import { useProblemText } from "../../ui/problem-notice.tsx";
import classes from "./template-list.module.css";

/** Templates as lines: name, description, where from, and what can be done with a stored one. */
export function TemplateList({ templates }: { templates: readonly Template[] }) {
  return (
    <ul className={classes.list}>
      {templates.map((template) => (
        <TemplateLine key={`${template.kind} ${template.id}`} template={template} />
      ))}
    </ul>
  );
}

function TemplateLine({ template }: { template: Template }) {
  const { t } = useTranslation();
  const title = template.title || t("templates.untitled");
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        {template.url === null ? (
          <span className={classes.title}>{title}</span>
        ) : (
          <InternalLink url={template.url} className={classes.title}>
            {title}
          </InternalLink>
        )}
        <p className={classes.description}>{template.description || t("templates.noDescription")}</p>
        {template.origin === "shipped" && <p className={classes.origin}>{t("templates.shipped")}</p>}
        {template.origin === "stored" && <StoredOrigin template={template} />}
      </div>
      {template.origin === "stored" && <RetireButton template={template} title={title} />}
    </li>
  );
}

function StoredOrigin({ template: { changedAt, retiredAt } }: { template: Template }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (retiredAt !== null)
    return <p className={classes.origin}>{t("templates.retiredSince", { when: format.relative(retiredAt) })}</p>;
  if (changedAt === null) return null;
  return <p className={classes.origin}>{t("templates.changed", { when: format.relative(changedAt) })}</p>;
}

function RetireButton({ template, title }: { template: Template; title: string }) {
  const { t } = useTranslation();
  const refresh = useRefreshTemplates();
  const [said, setSaid] = useState("");
  const problemText = useProblemText();
  const retired = template.retiredAt !== null;
  const change = useMutation({
    mutationFn: () => call(retired ? restorePage : trashPage, { params: { id: template.id } }),
    onSuccess: refresh,
    onError: (error) => setSaid(problemText(error)),
  });
  return (
    <div className={classes.action}>
      <Button
        variant="default"
        size="sm"
        loading={change.isPending}
        aria-label={t(retired ? "templates.restoreOne" : "templates.retireOne", { title })}
        onClick={() => change.mutate()}
      >
        {t(retired ? "templates.restore" : "templates.retire")}
      </Button>
      <span role="status">{said}</span>
    </div>
  );
}
