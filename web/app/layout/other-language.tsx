import { UnstyledButton } from "@mantine/core";
import { languages } from "@passerelles/shared/strings/label.ts";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../lib/use-language.ts";
import { useSelf } from "../../lib/use-self.ts";
import classes from "./legal-links.module.css";
import { useChooseLanguage } from "./use-choose-language.ts";

/** The way to the other language for whoever has no account menu to choose it in. */
export function OtherLanguage() {
  const { t } = useTranslation();
  const self = useSelf();
  const present = useLanguage();
  const choose = useChooseLanguage();
  const other = languages.find((language) => language !== present);
  if (self || other === undefined) return null;
  return (
    <UnstyledButton className={classes.language} lang={other} onClick={() => choose(other)}>
      {t(`shell.languages.${other}`)}
    </UnstyledButton>
  );
}
