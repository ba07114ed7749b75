import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { Faces } from "../../../ui/faces.tsx";
import { useEditing } from "../editing.ts";
import { useFieldPresence } from "../use-field-presence.ts";
import { WritersHere } from "../writers-here.tsx";
import classes from "./block-presence.module.css";
import { blockOfControl, controlOfBlock } from "./control-of-block.ts";

/** The others who are in the form of this block just now. */
export function useWritersInForm(id: string) {
  return useEditing().others.filter(({ field }) => blockOfControl(field) === id);
}

/** The faces of those who are in the form of this block, beside it in the text. */
export function WritersOfBlock({ id }: { id: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const here = useWritersInForm(id);
  if (here.length === 0) return null;
  const names = new Intl.ListFormat(language === "fr" ? "fr-FR" : "en-GB").format(here.map(({ name }) => name));
  return (
    <span className={classes.ofBlock} contentEditable={false}>
      <Faces people={here} label={t("blockForms.writers", { names, count: here.length })} maximum={2} size={22} />
    </span>
  );
}

/** A control of the form of a block: others see who is in it. */
export function BlockControl({ id, control, children }: { id: string; control: string; children: ReactNode }) {
  const name = controlOfBlock(id, control);
  return (
    <div className={classes.control} {...useFieldPresence(name)}>
      <WritersHere name={name} />
      {children}
    </div>
  );
}
