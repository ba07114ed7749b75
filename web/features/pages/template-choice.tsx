import { Anchor, Radio, Text } from "@mantine/core";
import type { Template } from "@passerelles/shared/api/templates.schemas.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { useTranslation } from "react-i18next";
import { kindColour } from "../../lib/kind-icon.tsx";
import { useLanguage } from "../../lib/use-language.ts";
import { useTemplates } from "../../lib/use-templates.ts";
import classes from "../../ui/choice-cards.module.css";
import { MoreButton } from "../../ui/more-button.tsx";

type Choice = Pick<Template, "id" | "title" | "description" | "url">;

interface Props {
  kind: Kind;
  /** The template's id. */
  value: string;
  onChange(template: string): void;
}

/** What a page of this kind may begin with. Shipped templates are offered at once, stored ones when they have been read. */
export function TemplateChoice({ kind, value, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const templates = useTemplates({ kind: kind.name, limit: 50 });
  const shipped = kind.templates.map(({ id, label, description }) => ({
    ...{ id, title: label[language], description: description[language], url: null },
  }));
  const choices: Choice[] = templates.items ?? shipped;
  const chosen = choices.find(({ id }) => id === value);
  if (choices.length < 2 && !templates.isError) return null;
  return (
    <div>
      <Radio.Group
        label={t("templates.choose.label")}
        description={t("templates.choose.help")}
        value={value}
        onChange={onChange}
      >
        <div className={classes.cards} style={{ "--hue": kindColour(kind) }}>
          {choices.map(({ id, title, description }) => (
            <Radio.Card
              key={id}
              value={id}
              className={classes.card}
              aria-label={title || t("templates.untitled")}
              aria-describedby={description ? `template-${id}` : undefined}
            >
              <span className={classes.name}>{title || t("templates.untitled")}</span>
              <span id={`template-${id}`} className={classes.words}>
                {description}
              </span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <MoreButton query={templates} />
      {templates.isError && (
        <Text role="status" size="sm" mt="xs">
          {t("templates.choose.away")}
        </Text>
      )}
      {chosen?.url && (
        <Anchor href={chosen.url} target="_blank" size="sm" mt="xs" display="inline-block">
          {t("templates.choose.read", { title: chosen.title || t("templates.untitled") })}
        </Anchor>
      )}
    </div>
  );
}
