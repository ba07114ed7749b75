import { noPartners } from "@passerelles/shared/blocks/partenaires.ts";
import { IconHeartHandshake } from "@tabler/icons-react";
import { useLanguage } from "../../lib/use-language.ts";
import type { BlockCard, BlockCardProps } from "./block-card.ts";
import classes from "./partenaires.module.css";

/** Who takes part, and what each does: a line each. A part that nobody has told is left empty. */
export const partenaires: BlockCard = { Icon: IconHeartHandshake, Card: Partners };

function Partners({ node, names }: BlockCardProps) {
  const language = useLanguage();
  const rows = node.rows ?? [];
  if (rows.length === 0) return <p className={classes.empty}>{noPartners[language]}</p>;
  return (
    <dl className={classes.partners}>
      {rows.map(({ id, columns: { structure, nom, role } }) => (
        <div key={id}>
          <dt>
            {structure && names.page(structure)}
            {structure && nom && ", "}
            {nom}
          </dt>
          <dd>{role}</dd>
        </div>
      ))}
    </dl>
  );
}
