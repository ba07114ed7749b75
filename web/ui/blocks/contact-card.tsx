import { contact as block, noContact } from "@passerelles/shared/blocks/contact.ts";
import { blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { IconAddressBook, IconMail, IconPhone } from "@tabler/icons-react";
import { useLanguage } from "../../lib/use-language.ts";
import type { KnownPerson } from "../../lib/use-people.ts";
import { Address, PhoneNumber } from "../address.tsx";
import type { BlockCardProps } from "./block-card.ts";
import { PersonName } from "./person-name.tsx";
import classes from "./signed-card.module.css";

/** Whom to turn to, and how, as far as the reader may know it. */
export function Contact({ node, names }: BlockCardProps) {
  const language = useLanguage();
  const { person, structure, note } = blockAttributes(block, node.attrs);
  if (!person && !structure && !note) return <p className={classes.empty}>{noContact[language]}</p>;
  return (
    <div className={classes.card}>
      <span className={classes.sign} aria-hidden>
        <IconAddressBook size={22} stroke={1.75} />
      </span>
      <div className={classes.words}>
        {person && names.person(person, (known) => <Reach person={known} />)}
        {structure && <p className={classes.structure}>{names.page(structure)}</p>}
        {note && <p className={classes.note}>{note}</p>}
      </div>
    </div>
  );
}

const icon = { size: 16, stroke: 1.75, "aria-hidden": true } as const;

function Reach({ person }: { person: KnownPerson }) {
  const { role = "", email = null, phone = null } = person.state === "known" ? person : {};
  return (
    <>
      <p>
        <PersonName person={person} />
        {role && <span className={classes.role}>{role}</span>}
      </p>
      {(email || phone) && (
        <p className={classes.reach}>
          {email && (
            <span>
              <IconMail {...icon} />
              <Address href={`mailto:${email}`}>{email}</Address>
            </span>
          )}
          {phone && (
            <span>
              <IconPhone {...icon} />
              <PhoneNumber number={phone} />
            </span>
          )}
        </p>
      )}
    </>
  );
}
