import { blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { intervenant as block, noSpeaker } from "@passerelles/shared/blocks/intervenant.ts";
import type { ScalarDefinition } from "@passerelles/shared/kinds/field.ts";
import { formatField } from "@passerelles/shared/kinds/format-field.ts";
import { IconBuildingStore, IconMicrophone2 } from "@tabler/icons-react";
import { useLanguage } from "../../lib/use-language.ts";
import type { KnownPerson } from "../../lib/use-people.ts";
import type { BlockCardProps } from "./block-card.ts";
import { PersonName } from "./person-name.tsx";
import classes from "./signed-card.module.css";

/** Somebody who speaks, or a kiosk: about what, who, from where. Several in a row make a list. */
export function Speaker({ node, names }: BlockCardProps) {
  const language = useLanguage();
  const { sujet, person, role, structure } = blockAttributes(block, node.attrs);
  const { forme } = node.values ?? {};
  const form = formatField(block.fields?.forme as ScalarDefinition, forme, language);
  if (!sujet && !person && !role && !structure) return <p className={classes.empty}>{noSpeaker[language]}</p>;
  const Drawn = forme === "kiosque" ? IconBuildingStore : IconMicrophone2;
  return (
    <div className={classes.card} data-speaker>
      <span className={classes.sign} aria-hidden>
        <Drawn size={22} stroke={1.75} />
      </span>
      <div className={classes.words}>
        {form && <p className={classes.form}>{form}</p>}
        {sujet && <p className={classes.subject}>{sujet}</p>}
        {person ? (
          <p>
            {names.person(person, (known) => (
              <Who person={known} role={role ?? ""} />
            ))}
          </p>
        ) : (
          role && <p>{role}</p>
        )}
        {structure && <p className={classes.structure}>{names.page(structure)}</p>}
      </div>
    </div>
  );
}

/** Somebody with what they do there, else with what they do in general. */
function Who({ person, role }: { person: KnownPerson; role: string }) {
  const told = role || (person.state === "known" ? person.role : "");
  return (
    <>
      <PersonName person={person} />
      {told && <span className={classes.role}>{told}</span>}
    </>
  );
}
