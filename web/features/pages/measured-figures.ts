import { indicateur } from "@passerelles/shared/blocks/indicateur.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { blocksOf } from "@passerelles/shared/document/walk-body.ts";
import { readMeasure } from "@passerelles/shared/indicators/measure.ts";
import type { ReadableBody } from "./use-page.ts";

/** The figures of a body that no projection covers, such as a past version, understood here. */
export function measuredFigures(body: BodyNode): ReadableBody["indicators"] {
  return blocksOf(body)
    .filter(({ name }) => name === indicateur.name)
    .map(({ attributes }) => ({
      blockId: attributes.id ?? "",
      value: readMeasure(attributes).value,
      label: attributes.label ?? "",
      territory: null,
    }));
}
