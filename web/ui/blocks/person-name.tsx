import { useTranslation } from "react-i18next";
import type { KnownPerson } from "../../lib/use-people.ts";
import classes from "./signed-card.module.css";

/** Somebody's name, or why it is not told. */
export function PersonName({ person }: { person: KnownPerson }) {
  const { t } = useTranslation();
  if (person.state === "known") return <strong className={classes.name}>{person.name}</strong>;
  return <em className={classes.nobody}>{t(`people.${person.state}`)}</em>;
}
