import type { NamedPerson } from "@passerelles/shared/api/people.schemas.ts";
import { useTranslation } from "react-i18next";
import { Address, PhoneNumber } from "../../ui/address.tsx";
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
        <span className={classes.reach}>
          <span>{" · "}</span>
          <Address href={`mailto:${email}`}>{email}</Address>
        </span>
      )}
      {phone && (
        <span className={classes.reach}>
          <span>{" · "}</span>
          <PhoneNumber number={phone} />
        </span>
      )}
    </>
  );
}
