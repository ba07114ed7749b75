import { ActionIcon, Menu } from "@mantine/core";
import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { IconLink, IconMail, IconPrinter, IconQrcode, IconShare2 } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { printPage } from "../../../lib/print-page.ts";
import classes from "../page-top-bar.module.css";
import { shareAddress, shareMail } from "./share-address.ts";

const QrDialog = lazy(() => import("./qr-dialog.tsx").then((module) => ({ default: module.QrDialog })));

const icon = { size: 17, stroke: 1.75, "aria-hidden": true } as const;

/** The ways to show a page to somebody else. It is first drawn when it is asked for, so open. */
export function ShareMenu({ page }: { page: PageDetail }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState("");
  const [dialog, setDialog] = useState(false);
  const address = shareAddress(page);
  const copyLink = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setSaid(t("share.linkCopied"));
    } catch {
      // Browsers lend the clipboard to secure addresses only, and to whoever lets them.
      setSaid(t("share.notCopied", { address }));
    }
  };
  return (
    <>
      <Menu position="bottom-end" width={270} defaultOpened>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t("share.label")}>
            <IconShare2 size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {page.visibility !== "public" && <Menu.Label>{t(`share.readers.${page.visibility}`)}</Menu.Label>}
          <Menu.Item leftSection={<IconLink {...icon} />} onClick={copyLink}>
            {t("share.copyLink")}
          </Menu.Item>
          <Menu.Item leftSection={<IconMail {...icon} />} component="a" href={shareMail(page)}>
            {t("share.mail")}
          </Menu.Item>
          <Menu.Item leftSection={<IconQrcode {...icon} />} onClick={() => setDialog(true)}>
            {t("share.qr")}
          </Menu.Item>
          <Menu.Item leftSection={<IconPrinter {...icon} />} onClick={() => void printPage()}>
            {t("share.print")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <span role="status" className={classes.said}>
        {said}
      </span>
      {dialog && (
        <Suspense>
          <QrDialog page={page} onClose={() => setDialog(false)} />
        </Suspense>
      )}
    </>
  );
}
