import { noPartners, noRole } from "@passerelles/shared/blocks/partenaires.ts";
import { IconHeartHandshake, IconUsersGroup } from "@tabler/icons-react";
import { useLanguage } from "../../lib/use-language.ts";
import type { BlockCard, BlockCardProps } from "./block-card.ts";
import classes from "./partenaires.module.css";

/** Who takes part, and what each does: a line each. A part that nobody has told is left empty, but for who may tell it. */
export const partenaires: BlockCard = { Icon: IconHeartHandshake, Card: Partners };

function Partners({ node, names, mayWrite }: BlockCardProps) {
  const language = useLanguage();
  const rows = (node.rows ?? []).filter(({ columns }) => columns.structure || columns.nom || columns.role);
  if (rows.length === 0) return <p className={classes.empty}>{noPartners[language]}</p>;
  return (
    <dl className={classes.partners}>
      {rows.map(({ id, columns: { structure, nom, role } }) => (
        <div key={id}>
          <dt>
            {!structure && <IconUsersGroup className={classes.inWords} size={15} stroke={1.75} aria-hidden />}
            {structure && names.page(structure)}
            {structure && nom && <br />}
            {nom}
          </dt>
          <dd>
            {role?.trim()}
            {mayWrite && !role?.trim() && <span className={classes.todo}>{noRole[language]}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
