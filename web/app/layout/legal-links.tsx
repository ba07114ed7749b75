import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./legal-links.module.css";
import { OtherLanguage } from "./other-language.tsx";

/** The pages that the law asks for, and the conformity statement (RGAA: on every page). */
export function LegalLinks() {
  const { t } = useTranslation();
  return (
    <p className={classes.links}>
      <Link to="/mentions-legales">{t("legal.mentions-legales.title")}</Link>
      <Link to="/confidentialite">{t("legal.confidentialite.title")}</Link>
      <Link to="/accessibilite">{t("legal.accessibilite.short")}</Link>
      <OtherLanguage />
    </p>
  );
}
