import { Radio } from "@mantine/core";
import { kinds } from "@passerelles/shared/kinds/index.ts";
import { useTranslation } from "react-i18next";
import { KindIcon, kindColour } from "../lib/kind-icon.tsx";
import { useLanguage } from "../lib/use-language.ts";
import classes from "./choice-cards.module.css";

interface Props {
  value: string;
  onChange(kind: string): void;
}

/** Which kind of page: a card for each. */
export function KindChoice({ value, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Radio.Group label={t("pages.create.kind")} value={value} onChange={onChange}>
      <div className={classes.cards} data-columns={3}>
        {kinds.map((kind) => (
          <Radio.Card
            key={kind.name}
            value={kind.name}
            className={classes.card}
            style={{ "--hue": kindColour(kind) }}
            aria-label={kind.label[language]}
          >
            <KindIcon kind={kind} size={20} />
            <span className={classes.name}>{kind.label[language]}</span>
            <span className={classes.words}>{kind.description[language]}</span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
