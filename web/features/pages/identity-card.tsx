import { UnstyledButton } from "@mantine/core";
import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { fieldsBesideOthers, type Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { IconAlertTriangle, IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../lib/use-language.ts";
import { FieldValue, isFilled } from "./field-value.tsx";
import classes from "./identity-card.module.css";

/** Fields that stand under the title, as chips or in the byline. */
const shownAsChips = ["lieux", "publics", "licence"];

/** Fields shown before one asks for the rest, so that the contents stay in view. */
const shownFirst = 6;
/** Rows of a list shown before one asks for the rest. */
const shownRows = 2;

/** The typed fields of a page, in the order of its kind, the empty ones left out. */
export function IdentityCard({ page, kind }: { page: PageDetail; kind: Kind }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [whole, setWhole] = useState(false);
  const beside = fieldsBesideOthers(kind);
  const filled = Object.entries(kind.fields).filter(
    ([name, definition]) =>
      definition.elsewhere !== true &&
      !shownAsChips.includes(name) &&
      !beside.has(name) &&
      !(definition.list !== undefined && definition.directory) &&
      [name, definition.beside ?? name].some((one) => isFilled(page.fields[one])),
  );
  const hidden = whole ? 0 : Math.max(0, filled.length - shownFirst);
  if (filled.length === 0)
    return (
      <p className={classes.none} data-nothing>
        {t("pages.identity.empty")}
      </p>
    );
  return (
    <>
      <dl className={classes.card} data-folded={whole ? undefined : true}>
        {filled.map(([name, definition], at) => (
          <div key={name} className={classes.field} data-later={at >= shownFirst || undefined}>
            <dt>{definition.label[language]}</dt>
            <dd>
              <FieldValue
                definition={definition}
                value={page.fields[name]}
                names={page}
                most={whole ? undefined : shownRows}
              />
              {definition.beside !== undefined && <Beside name={definition.beside} page={page} kind={kind} />}
              {page.fieldErrors.some(({ field }) => field === name) && (
                <span className={classes.doubt} title={t("pages.identity.notUnderstood")}>
                  <IconAlertTriangle
                    size={15}
                    stroke={1.75}
                    role="img"
                    aria-label={t("pages.identity.notUnderstood")}
                  />
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {hidden > 0 && (
        <UnstyledButton className={classes.more} onClick={() => setWhole(true)}>
          <IconChevronDown size={16} stroke={1.75} aria-hidden />
          {t("pages.identity.more", { count: hidden })}
        </UnstyledButton>
      )}
    </>
  );
}

/** The field that stands on the line of another one, quietly. */
function Beside({ name, page, kind }: { name: string; page: PageDetail; kind: Kind }) {
  const definition = kind.fields[name];
  if (definition === undefined || !isFilled(page.fields[name])) return null;
  return (
    <span className={classes.beside}>
      {" ("}
      <FieldValue definition={definition} value={page.fields[name]} names={page} />)
    </span>
  );
}
