import type { Block } from "@passerelles/shared/blocks/define-block.ts";
import { measuresOf } from "@passerelles/shared/document/block-measures.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { isIsoDate } from "@passerelles/shared/indicators/iso-date.ts";
import { needsVerification } from "@passerelles/shared/indicators/needs-verification.ts";
import { parseMeasure } from "@passerelles/shared/indicators/parse-measure.ts";
import { formatField } from "@passerelles/shared/kinds/format-field.ts";
import { verifyMonths } from "@passerelles/shared/kinds/verify-months.ts";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { today } from "../../lib/today.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { ToVerify } from "../to-verify.tsx";
import type { BlockCardProps } from "./block-card.ts";
import classes from "./figures-origin.module.css";

/** Whether a block says anything of where its figures come from. */
export function tellsOrigin({ values = {} }: BodyNode): boolean {
  return ["period", "territory", "source", "verifiedOn"].some((name) => Boolean(values[name]));
}

interface Props extends Pick<BlockCardProps, "node" | "names" | "kind"> {
  block: Block;
}

/**
 * Where the figures of a block come from, once for all: period, territory, source, the day of their verification; and
 * whether somebody should check them again. Nothing where nothing is said and there is no figure.
 */
export function FiguresOrigin({ block, node, names, kind }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const { territory, verifiedOn } = node.values ?? {};
  const words = (name: "period" | "source") => {
    const definition = block.fields?.[name];
    return definition && formatField(definition, node.values?.[name], language);
  };
  const parts: Readonly<Record<string, ReactNode>> = {
    period: words("period"),
    territory: typeof territory === "string" && territory !== "" && names.territory(territory),
    source: words("source"),
    verifiedOn:
      typeof verifiedOn === "string" &&
      isIsoDate(verifiedOn) &&
      t("pages.figure.verified", { date: format.day(verifiedOn) }),
  };
  const told = Object.entries(parts).filter(([, part]) => Boolean(part));
  const toVerify = isToVerify(block, node, kind);
  if (told.length === 0 && !toVerify) return null;
  return (
    <p className={classes.origin}>
      {told.length > 0 && (
        <span>
          {told.map(([name, part], at) => (
            <Fragment key={name}>
              {at > 0 && " · "}
              {part}
            </Fragment>
          ))}
        </span>
      )}
      {toVerify && <ToVerify />}
    </p>
  );
}

function isToVerify(block: Block, node: BodyNode, kind: string | undefined): boolean {
  return measuresOf(block, node).some(({ attributes }) => {
    const reading = parseMeasure(attributes.value ?? "");
    const value = reading.ok ? reading.value : null;
    return needsVerification({ attributes, value }, today(), verifyMonths(kind));
  });
}
