import { blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { ressource as block, noResource } from "@passerelles/shared/blocks/ressource.ts";
import type { ScalarDefinition } from "@passerelles/shared/kinds/field.ts";
import { formatField } from "@passerelles/shared/kinds/format-field.ts";
import { parseWebAddress } from "@passerelles/shared/kinds/web-address.ts";
import { IconBook2 } from "@tabler/icons-react";
import { useLanguage } from "../../lib/use-language.ts";
import { Address } from "../address.tsx";
import { Dotted } from "../dotted.tsx";
import type { BlockCard, BlockCardProps } from "./block-card.ts";
import classes from "./signed-card.module.css";

/** A document to consult: its title, which leads to it, where it comes from, and what it gives. */
export const ressource: BlockCard = { Icon: IconBook2, Card: Resource };

function Resource({ node, names }: BlockCardProps) {
  const language = useLanguage();
  const { titre, auteur, structure, url = "", apport } = blockAttributes(block, node.attrs);
  const formatted = (name: "annee" | "licence") =>
    formatField(block.fields?.[name] as ScalarDefinition, node.values?.[name], language);
  const address = parseWebAddress(url) ?? undefined;
  const title = titre || url || noResource[language];
  const origin = [auteur, structure && names.page(structure), formatted("annee"), formatted("licence")];
  return (
    <div className={classes.card}>
      <span className={classes.sign} aria-hidden>
        <IconBook2 size={22} stroke={1.75} />
      </span>
      <div className={classes.words}>
        <p className={classes.subject}>
          <Address href={address}>{title}</Address>
        </p>
        {origin.some(Boolean) && (
          <p className={classes.note}>
            <Dotted parts={origin} />
          </p>
        )}
        {apport && <p>{apport}</p>}
      </div>
    </div>
  );
}
