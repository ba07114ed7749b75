import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { beforePrint } from "../../lib/print-page.ts";
import type { QrCode } from "../../lib/qr-code.ts";
import { whenIdle } from "../../lib/when-idle.ts";
import { QrImage } from "../../ui/qr-image.tsx";
import classes from "./paper-code.module.css";
import { shareAddress } from "./share/share-address.ts";

/** The way back from paper to the page, beside its title: at the end, it would often cost a sheet of its own. */
export function PaperCode({ page }: { page: PageDetail }) {
  const { t } = useTranslation();
  const code = usePrintedCode(shareAddress(page));
  return code && <QrImage code={code} label={t("share.qrLabel", { title: page.title })} className={classes.code} />;
}

/**
 * The QR code of an address, drawn once the page rests: a browser that prints by itself, from its menu or on a phone, waits
 * for nothing, and whoever came to read must not wait for what draws it.
 */
function usePrintedCode(address: string): QrCode | null {
  const [code, setCode] = useState<QrCode | null>(null);
  useEffect(() => {
    const draw = async () => {
      const { qrCode } = await import("../../lib/qr-code.ts");
      flushSync(() => setCode(qrCode(address)));
    };
    const forget = beforePrint(draw);
    // Offline, or after a new build, there may be nothing to draw it with: the address stands at the end in words.
    const callOff = whenIdle(() => void draw().catch(() => {}));
    return () => {
      forget();
      callOff();
    };
  }, [address]);
  return code;
}
