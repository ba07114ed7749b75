import { Button, Modal } from "@mantine/core";
import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { IconDownload } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { qrCode } from "../../../lib/qr-code.ts";
import { saveFile } from "../../../lib/save-file.ts";
import { QrImage } from "../../../ui/qr-image.tsx";
import classes from "./share.module.css";
import { shareAddress } from "./share-address.ts";

/** The QR code of a page, to be shown on a screen or put on a poster. */
export function QrDialog({ page, onClose }: { page: PageDetail; onClose(): void }) {
  const { t } = useTranslation();
  const address = shareAddress(page);
  const code = useMemo(() => qrCode(address), [address]);
  const icon = <IconDownload size={17} stroke={1.75} aria-hidden />;
  return (
    <Modal opened onClose={onClose} title={t("share.qrTitle")} closeButtonProps={{ "aria-label": t("share.close") }}>
      <div className={classes.dialog}>
        <QrImage code={code} label={t("share.qrLabel", { title: page.title })} className={classes.code} />
        <p className={classes.title} lang="fr">
          {page.title}
        </p>
        <p className={classes.address}>{address}</p>
        <div className={classes.files}>
          <Button variant="default" leftSection={icon} onClick={() => saveFile(code.svg(), `${page.slug}.svg`)}>
            {t("share.svg")}
          </Button>
          <Button
            variant="default"
            leftSection={icon}
            onClick={async () => saveFile(await code.png(), `${page.slug}.png`)}
          >
            {t("share.png")}
          </Button>
        </div>
        <p className={classes.help}>{t("share.qrHelp")}</p>
      </div>
    </Modal>
  );
}
