import { Button, Drawer } from "@mantine/core";
import { kinds } from "@passerelles/shared/kinds/index.ts";
import { IconCalendarEvent, IconFiles, IconId, IconPlus, IconTemplate } from "@tabler/icons-react";
import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { KindIcon } from "../../lib/kind-icon.tsx";
import { useShellActions } from "../../lib/shell-actions.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { useMay, useSelf } from "../../lib/use-self.ts";
import { AccountArea } from "./account-area.tsx";
import { LegalLinks } from "./legal-links.tsx";
import classes from "./more-drawer.module.css";
import { RailLink } from "./rail-link.tsx";

/** On a phone, the places that the bottom bar has no room for. Closes when one goes somewhere. */
export function MoreDrawer({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { t } = useTranslation();
  const self = useSelf();
  const mayCreate = useMay("createPage");
  const mayTemplates = useMay("manageTemplates");
  const { newPage } = useShellActions();
  const language = useLanguage();
  const here = useLocation({ select: (location) => location.href });
  const last = useRef(here);
  useEffect(() => {
    if (last.current !== here) onClose();
    last.current = here;
  }, [here, onClose]);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="auto"
      title={t("shell.more")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <div className={classes.more}>
        {self && (
          <RailLink
            link={{ to: "/mes-pages" }}
            icon={<IconFiles size={18} stroke={1.75} aria-hidden />}
            collapsed={false}
          >
            {t("shell.myPages")}
          </RailLink>
        )}
        {kinds.slice(2).map((kind) => (
          <RailLink
            key={kind.name}
            link={{ to: "/liste/$kind", params: { kind: kind.name } }}
            icon={<KindIcon kind={kind} />}
            collapsed={false}
          >
            {kind.plural[language]}
          </RailLink>
        ))}
        <RailLink
          link={{ to: "/agenda" }}
          icon={<IconCalendarEvent size={18} stroke={1.75} aria-hidden />}
          collapsed={false}
        >
          {t("calendar.title")}
        </RailLink>
        {self && (
          <RailLink link={{ to: "/personnes" }} icon={<IconId size={18} stroke={1.75} aria-hidden />} collapsed={false}>
            {t("people.title")}
          </RailLink>
        )}
        {mayTemplates && (
          <RailLink
            link={{ to: "/modeles" }}
            icon={<IconTemplate size={18} stroke={1.75} aria-hidden />}
            collapsed={false}
          >
            {t("templates.title")}
          </RailLink>
        )}
        {mayCreate && (
          <Button
            size="md"
            leftSection={<IconPlus size={18} stroke={1.75} />}
            onClick={() => {
              onClose();
              newPage();
            }}
          >
            {t("shell.newPage")}
          </Button>
        )}
        <AccountArea />
        <LegalLinks />
      </div>
    </Drawer>
  );
}
