import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import type { Icon } from "@tabler/icons-react";
import type { ComponentType, ReactNode } from "react";
import type { KnownPerson } from "../../lib/use-people.ts";

/** How what a block refers to is named where it is drawn: live, and only as far as the reader may know of it. */
export interface BlockNames {
  page(id: string): ReactNode;
  /** Draws what is known of somebody; nothing where it is not known yet. */
  person(id: string, draw: (person: KnownPerson) => ReactNode): ReactNode;
  territory(code: string): ReactNode;
}

export interface BlockCardProps {
  /** The block with its fields, rows and rows of prose, as a projection gives them. */
  node: BodyNode;
  names: BlockNames;
  /** The prose that it holds, or its rows of prose, already drawn. */
  children?: ReactNode;
  /** Kind of the page, which says after how long its figures are to be verified again; absent where it is not known. */
  kind?: string | undefined;
  /** Whether it is seen by somebody who may fill what is missing. */
  mayWrite?: boolean;
}

/** How a block is seen, the same whether it is read or written. */
export interface BlockCard {
  Icon: Icon;
  /** May be lazy, where it does not hold prose: reading has a budget. It is drawn within a boundary that waits. */
  Card: ComponentType<BlockCardProps>;
  /** For a block with rows of prose that the card does not lay out as a list: a grid, whose columns are named once. */
  layout?: "matrix";
}
