import type { Check } from "@passerelles/shared/document/completeness.ts";
import { IconCircle, IconCircleCheck } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./checklist.module.css";
import { goToNode } from "./go-to-node.ts";

/** Most lines that are shown at once. */
const most = 60;

interface Props {
  checks: readonly Check[];
  /** What comes after the lines, once the list is opened. */
  children?: ReactNode;
}

/** How complete a page is, for whoever writes it: what is still to do first. Absent where there is nothing to look at. */
export function Checklist({ checks, children }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const left = checks.filter(({ isDone }) => !isDone);
  const done = checks.length - left.length;
  if (checks.length === 0) return null;
  const shown = [...left, ...checks.filter(({ isDone }) => isDone)].slice(0, most);
  return (
    <details className={classes.checklist} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <span className={classes.title}>{t("pages.checklist.title")}</span>
        <span>{t("pages.checklist.done", { done, count: checks.length })}</span>
        <span className={classes.bar} aria-hidden>
          <span style={{ width: `${(100 * done) / checks.length}%` }} />
        </span>
      </summary>
      <ul>
        {shown.map((check) => (
          <li key={`${check.thing} ${check.node} ${check.nth} ${check.rowId}`} data-done={check.isDone || undefined}>
            <button type="button" onClick={() => goToNode(check)}>
              {check.isDone ? (
                <IconCircleCheck size={17} stroke={1.75} aria-label={t("pages.checklist.isDone")} />
              ) : (
                <IconCircle size={17} stroke={1.75} aria-label={t("pages.checklist.isLeft")} />
              )}
              <span>
                {t(`pages.checklist.${check.thing}`)}
                {check.label && (
                  <>
                    {" "}
                    <span lang="fr">{check.label}</span>
                  </>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {opened && children}
    </details>
  );
}
