import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { IconCalendarEvent, IconChartDots, IconFiles, IconId, IconTemplate } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { KindIcon } from "../../lib/kind-icon.tsx";
import { useLanguage } from "../../lib/use-language.ts";
import { useMay, useSelf } from "../../lib/use-self.ts";
import { RailLink } from "./rail-link.tsx";
import { useKindHere } from "./use-kind-here.ts";

interface Props {
  /** The kinds whose lists are named here. */
  kinds: readonly Kind[];
  collapsed?: boolean;
}

const icon = { size: 18, stroke: 1.75, "aria-hidden": true } as const;

/** The places of the application besides home, as far as this person may go there. */
export function Places({ kinds, collapsed = false }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const self = useSelf();
  const kindHere = useKindHere();
  const mayIndicators = useMay("manageIndicators");
  const mayTemplates = useMay("manageTemplates");
  return (
    <>
      {self && (
        <RailLink link={{ to: "/mes-pages" }} icon={<IconFiles {...icon} />} collapsed={collapsed}>
          {t("shell.myPages")}
        </RailLink>
      )}
      {kinds.map((kind) => (
        <RailLink
          key={kind.name}
          link={{ to: "/liste/$kind", params: { kind: kind.name } }}
          icon={<KindIcon kind={kind} />}
          collapsed={collapsed}
          within={kind.name === kindHere}
        >
          {kind.plural[language]}
        </RailLink>
      ))}
      <RailLink link={{ to: "/agenda" }} icon={<IconCalendarEvent {...icon} />} collapsed={collapsed}>
        {t("calendar.title")}
      </RailLink>
      {self && (
        <RailLink link={{ to: "/personnes" }} icon={<IconId {...icon} />} collapsed={collapsed}>
          {t("people.title")}
        </RailLink>
      )}
      {mayTemplates && (
        <RailLink link={{ to: "/modeles" }} icon={<IconTemplate {...icon} />} collapsed={collapsed}>
          {t("templates.title")}
        </RailLink>
      )}
      {mayIndicators && (
        <RailLink link={{ to: "/indicateurs" }} icon={<IconChartDots {...icon} />} collapsed={collapsed}>
          {t("shell.referential")}
        </RailLink>
      )}
    </>
  );
}
