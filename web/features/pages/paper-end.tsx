import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { beforePrint } from "../../lib/print-page.ts";
import type { QrCode } from "../../lib/qr-code.ts";
import { today } from "../../lib/today.ts";
import { useFormat } from "../../lib/use-format.ts";
import { QrImage } from "../../ui/qr-image.tsx";
import classes from "./paper-end.module.css";
import { shareAddress } from "./share/share-address.ts";
import { sourceNotes } from "./source-notes.ts";

/** What ends a page on paper, and on paper only: the sources of its figures as notes, and the way back to the page. */
export function PaperEnd({ page }: { page: PageDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { notes } = useMemo(() => sourceNotes(page.body), [page.body]);
  const address = shareAddress(page);
  const code = usePrintedCode(address);
  return (
    <footer className={classes.end}>
      {notes.length > 0 && (
        <section className={classes.notes}>
          <h2>{t("share.paper.sources")}</h2>
          <ol lang="fr">
            {notes.map(({ number, text, url }) => (
              <li key={number} id={`source-${number}`}>
                {text}
                {url && <span className={classes.url}>{` ${url}`}</span>}
              </li>
            ))}
          </ol>
        </section>
      )}
      <div className={classes.back}>
        {code && <QrImage code={code} label={t("share.qrLabel", { title: page.title })} className={classes.code} />}
        <p>
          <strong lang="fr">{page.title}</strong>
          <span>{t("share.paper.readOnline")}</span>
          <span className={classes.url}>{address}</span>
          <span>{t("share.paper.printed", { date: format.day(today()) })}</span>
        </p>
      </div>
    </footer>
  );
}

/** The QR code of an address, drawn once a print is asked for: readers of screens need not fetch what draws it. */
function usePrintedCode(address: string): QrCode | null {
  const [code, setCode] = useState<QrCode | null>(null);
  useEffect(
    () =>
      beforePrint(async () => {
        const { qrCode } = await import("../../lib/qr-code.ts");
        flushSync(() => setCode(qrCode(address)));
      }),
    [address],
  );
  return code;
}
