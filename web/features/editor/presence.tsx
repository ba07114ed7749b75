import { useTranslation } from "react-i18next";
import { useLanguage } from "../../lib/use-language.ts";
import { Faces } from "../../ui/faces.tsx";
import classes from "./presence.module.css";

/** Who else is on the page: their faces, and their names in words. */
export function Presence({ others }: { others: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = new Intl.ListFormat(language === "fr" ? "fr-FR" : "en-GB").format(others.map(({ name }) => name));
  const words = others.length === 0 ? t("editor.presence.alone") : t("editor.presence.others", { names });
  return (
    <span className={classes.presence}>
      <Faces people={others} label={words} />
      <span className={others.length === 0 ? classes.alone : classes.heard} role="status">
        {words}
      </span>
    </span>
  );
}
