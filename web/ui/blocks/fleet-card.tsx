import { flotte as block, noFleet, type Vehicle, vehicles } from "@passerelles/shared/blocks/flotte.ts";
import type { ListRow } from "@passerelles/shared/document/page-document.ts";
import type { ScalarDefinition } from "@passerelles/shared/kinds/field.ts";
import { formatField } from "@passerelles/shared/kinds/format-field.ts";
import {
  type Icon,
  IconBike,
  IconBoltFilled,
  IconBus,
  IconCar,
  IconKey,
  IconMoped,
  IconScooter,
  IconSteeringWheel,
  IconTruck,
} from "@tabler/icons-react";
import { useLanguage } from "../../lib/use-language.ts";
import type { BlockCardProps } from "./block-card.ts";
import { FiguresOrigin, tellsOrigin } from "./figures-origin.tsx";
import classes from "./fleet-card.module.css";
import { Quantity } from "./quantity.tsx";

const icons: Readonly<Record<Vehicle, Icon>> = {
  voiture: IconCar,
  "voiture-sans-permis": IconSteeringWheel,
  scooter: IconMoped,
  velo: IconBike,
  "velo-assistance": IconBike,
  trottinette: IconScooter,
  minibus: IconBus,
  utilitaire: IconTruck,
  autre: IconKey,
};

/** The vehicles: for each type its sign, how many there are, and what else is said of them. */
export function Fleet({ node, names, kind }: BlockCardProps) {
  const language = useLanguage();
  const rows = (node.rows ?? []).filter(({ columns }) => Object.values(columns).some((text) => text.trim() !== ""));
  if (rows.length === 0 && !tellsOrigin(node)) return <p className={classes.empty}>{noFleet[language]}</p>;
  return (
    <div className={classes.fleet}>
      <ul>
        {rows.map((row) => (
          <Vehicles key={row.id} row={row} />
        ))}
      </ul>
      <FiguresOrigin block={block} node={node} names={names} kind={kind} />
    </div>
  );
}

function Vehicles({ row: { values = {}, columns } }: { row: ListRow }) {
  const language = useLanguage();
  const type = vehicles.find(({ value }) => value === values.type)?.value ?? "autre";
  const Drawn = icons[type];
  const definition = block.rows?.list.type as ScalarDefinition;
  return (
    <li>
      <span className={classes.sign} aria-hidden>
        <Drawn size={28} stroke={1.5} />
        {type === "velo-assistance" && <IconBoltFilled className={classes.bolt} size={13} />}
      </span>
      <span className={classes.words}>
        {values.nombre !== undefined && <Quantity value={values.nombre} />}
        <span className={classes.type}>{formatField(definition, values.type ?? "autre", language)}</span>
        {columns.note && <span className={classes.note}>{columns.note}</span>}
      </span>
    </li>
  );
}
