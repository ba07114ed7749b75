import type { Check } from "@passerelles/shared/document/completeness.ts";
import { IconCircle, IconCircleCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./checklist.module.css";

/** Most lines that are shown at once. */
const most = 60;

/** How complete a page is, for whoever writes it: what is still to do first. Absent where there is nothing to look at. */
export function Checklist({ checks }: { checks: readonly Check[] }) {
  const { t } = useTranslation();
  const left = checks.filter(({ isDone }) => !isDone);
  const done = checks.length - left.length;
  if (checks.length === 0) return null;
  const shown = [...left, ...checks.filter(({ isDone }) => isDone)].slice(0, most);
  return (
    <details className={classes.checklist}>
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
            <button type="button" onClick={() => goTo(check)}>
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
    </details>
  );
}

/** Leads to what a line is about, whether one reads or writes. */
function goTo({ node, nth, blockId }: Check): void {
  const named = blockId ? document.getElementById(blockId) : null;
  const all = node === "heading" ? "[data-prose] :is(h2, h3, h4)" : `[data-prose] .node-${CSS.escape(node)}`;
  const element = named ?? document.querySelectorAll<HTMLElement>(all)[nth];
  if (element === undefined || element === null) return;
  element.scrollIntoView({ block: "center" });
  if (element.isContentEditable) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
