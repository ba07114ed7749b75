import type { NamedPerson } from "@passerelles/shared/api/people.schemas.ts";
import { formatPhone } from "@passerelles/shared/kinds/phone.ts";
import { useTranslation } from "react-i18next";
import { isOutside } from "../../lib/safe-href.ts";
import { useLanguage } from "../../lib/use-language.ts";
import classes from "./field-value.module.css";

/** Somebody, with what they do and how to reach them, as far as the reader may know it. */
export function PersonValue({ person }: { person: NamedPerson | undefined }) {
  const { t } = useTranslation();
  if (person === undefined) return <span className={classes.nobody}>{t("people.erased")}</span>;
  if (person.name === null) return <span className={classes.nobody}>{t("people.hidden")}</span>;
  const { name, role, email, phone } = person;
  return (
    <>
      {role ? `${name}, ${role}` : name}
      {email && (
        <>
          {" · "}
          <Address href={`mailto:${email}`}>{email}</Address>
        </>
      )}
      {phone && (
        <>
          {" · "}
          <PhoneNumber number={phone} />
        </>
      )}
    </>
  );
}

/** A number as it is read, dialled with its country's code. */
export function PhoneNumber({ number }: { number: string }) {
  const language = useLanguage();
  return (
    <Address href={/^\+?\d+(?:;ext=\d+)?$/.test(number) ? `tel:${number}` : undefined}>
      {formatPhone(number, language)}
    </Address>
  );
}

/** An address to follow, if there is one; one outside this site is told nothing of where one comes from. */
export function Address({ href, children }: { href: string | undefined; children: string }) {
  if (href === undefined) return children;
  return (
    <a className={classes.address} href={href} {...(isOutside(href) && { rel: "noopener noreferrer nofollow" })}>
      {children}
    </a>
  );
}
