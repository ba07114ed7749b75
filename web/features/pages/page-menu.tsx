import { ActionIcon, Menu } from "@mantine/core";
import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { downloadMarkdown } from "@passerelles/shared/api/pages.ts";
import { IconCopy, IconDots, IconDownload, IconEye, IconHistory, IconTemplate, IconTrash } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addressOf } from "../../lib/api-client.ts";
import { useShellActions } from "../../lib/shell-actions.ts";
import { useProblemText } from "../../ui/problem-notice.tsx";
import classes from "./page-top-bar.module.css";
import { usePageActions } from "./use-page-actions.ts";
import { VisibilityDialog } from "./visibility-dialog.tsx";

const icon = { size: 17, stroke: 1.75 };

/** What can be done with a page, besides reading, writing and sharing it. It is first drawn when it is asked for, so open. */
export function PageMenu({ page }: { page: PageDetail }) {
  const { t } = useTranslation();
  const [choosing, setChoosing] = useState(false);
  const [said, setSaid] = useState("");
  const problemText = useProblemText();
  const { newTemplate } = useShellActions();
  const actions = usePageActions(page, (error) => setSaid(problemText(error)));
  const may = new Set(page.may);
  return (
    <>
      <Menu position="bottom-end" width={250} defaultOpened>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t("pages.menu.label")}>
            <IconDots size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {may.has("duplicate") && (
            <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => actions.duplicate()}>
              {t("pages.menu.duplicate")}
            </Menu.Item>
          )}
          {may.has("makeTemplate") && (
            <Menu.Item leftSection={<IconTemplate {...icon} />} onClick={() => newTemplate(page)}>
              {t("templates.menu.make")}
            </Menu.Item>
          )}
          {may.has("setVisibility") && (
            <Menu.Item leftSection={<IconEye {...icon} />} onClick={() => setChoosing(true)}>
              {t("pages.menu.visibility")}
            </Menu.Item>
          )}
          {may.has("readHistory") && (
            <Menu.Item
              leftSection={<IconHistory {...icon} />}
              renderRoot={(props) => <Link to="/pages/$slug/versions" params={{ slug: page.slug }} {...props} />}
            >
              {t("pages.menu.versions")}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconDownload {...icon} />}
            component="a"
            href={addressOf(downloadMarkdown, { params: { id: page.id } })}
            download
          >
            {t("pages.menu.markdown")}
          </Menu.Item>
          {may.has("trash") && (
            <>
              <Menu.Divider />
              <Menu.Item color="red" leftSection={<IconTrash {...icon} />} onClick={() => actions.trash()}>
                {t(page.isTemplate ? "templates.menu.retire" : "pages.menu.trash")}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <span role="status" className={classes.said}>
        {said}
      </span>
      {choosing && <VisibilityDialog page={page} onClose={() => setChoosing(false)} />}
    </>
  );
}
