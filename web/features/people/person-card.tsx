import { Badge, Button } from "@mantine/core";
import type { Person } from "@passerelles/shared/api/people.schemas.ts";
import { formatPhone } from "@passerelles/shared/kinds/format-phone.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isOutside, safeHref } from "../../lib/safe-href.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { InternalLink } from "../../ui/internal-link.tsx";
import { PersonDialog } from "../../ui/person-dialog.tsx";
import { EraseDialog } from "./erase-dialog.tsx";
import classes from "./people-screen.module.css";

/** What is known of somebody, how to reach them, and what one may do with it. */
export function PersonCard({ person, onErased }: { person: Person; onErased(): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState<"change" | "erase" | null>(null);
  const { name, role, structure, email, phone, visibility, may } = person;
  return (
    <li className={classes.card}>
      <div className={classes.words}>
        <p className={classes.name}>
          {name}
          <Badge variant="light" color={visibility === "cache" ? "gray" : undefined}>
            {t(`people.visibilities.${visibility}`)}
          </Badge>
          {person.isMember && <Badge variant="outline">{t("people.member")}</Badge>}
        </p>
        {(role || structure) && (
          <p>
            {role}
            {role && structure && " · "}
            {structure && <InternalLink url={structure.url}>{structure.title}</InternalLink>}
          </p>
        )}
        {(email || phone) && (
          <p>
            {email && <a href={`mailto:${email}`}>{email}</a>}
            {email && phone && " · "}
            {phone && <a href={`tel:${phone}`}>{formatPhone(phone, language)}</a>}
          </p>
        )}
        <Provenance person={person} />
      </div>
      <div className={classes.actions}>
        {may.includes("change") && (
          <Button
            variant="default"
            size="sm"
            aria-label={t("people.changeOne", { name })}
            onClick={() => setOpen("change")}
          >
            {t("people.change")}
          </Button>
        )}
        {may.includes("erase") && (
          <Button
            variant="default"
            size="sm"
            aria-label={t("people.eraseOne", { name })}
            onClick={() => setOpen("erase")}
          >
            {t("people.erase")}
          </Button>
        )}
      </div>
      {open === "change" && <PersonDialog person={person} onClose={() => setOpen(null)} />}
      {open === "erase" && <EraseDialog person={person} onClose={() => setOpen(null)} onErased={onErased} />}
    </li>
  );
}

/** Where this is known from, and since when it is known to be true. */
function Provenance({ person: { source, verifiedOn } }: { person: Person }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!source && !verifiedOn) return null;
  const href = safeHref(source);
  return (
    <p className={classes.source}>
      {source && t("people.from")}
      {href ? (
        <a href={href} {...(isOutside(href) && { rel: "noopener noreferrer nofollow" })}>
          {source}
        </a>
      ) : (
        source
      )}
      {source && verifiedOn && " · "}
      {verifiedOn && t("people.verified", { date: format.day(verifiedOn) })}
    </p>
  );
}
