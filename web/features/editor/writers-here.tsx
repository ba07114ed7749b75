import { useTranslation } from "react-i18next";
import { useLanguage } from "../../lib/use-language.ts";
import { Faces } from "../../ui/faces.tsx";
import { useEditing } from "./editing.ts";
import classes from "./writers-here.module.css";

/** The faces of the others who are in this field just now, in the margin beside it. */
export function WritersHere({ name }: { name: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const here = useEditing().others.filter(({ field }) => field === name);
  if (here.length === 0) return null;
  const names = new Intl.ListFormat(language === "fr" ? "fr-FR" : "en-GB").format(here.map((person) => person.name));
  return (
    <span className={classes.here}>
      <Faces people={here} label={t("editor.presence.onField", { names, count: here.length })} maximum={1} size={20} />
    </span>
  );
}
