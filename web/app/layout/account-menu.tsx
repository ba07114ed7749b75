import { Menu, useMantineColorScheme } from "@mantine/core";
import type { Self } from "@passerelles/shared/api/session.schemas.ts";
import { languages } from "@passerelles/shared/strings/label.ts";
import { IconLogout, IconTrash, IconUser, IconUsers } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useShellActions } from "../../lib/shell-actions.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { AccountButton } from "./account-button.tsx";
import { useChooseLanguage } from "./use-choose-language.ts";

const schemes = ["auto", "light", "dark"] as const;

/** What concerns who is signed in: profile, people, language, colours, signing out. It opens as soon as it is there. */
export function AccountMenu({ self, collapsed = false }: { self: Self; collapsed?: boolean }) {
  const { t } = useTranslation();
  const { signOut } = useShellActions();
  return (
    <Menu defaultOpened position="top-start" width={244} shadow="md">
      <Menu.Target>
        <AccountButton self={self} collapsed={collapsed} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconUser size={17} stroke={1.75} />}
          renderRoot={(props) => <Link to="/profil" {...props} />}
        >
          {t("accounts.profile.title")}
        </Menu.Item>
        {self.may.includes("manageMembers") && (
          <Menu.Item
            leftSection={<IconUsers size={17} stroke={1.75} />}
            renderRoot={(props) => <Link to="/membres" {...props} />}
          >
            {t("members.title")}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconTrash size={17} stroke={1.75} />}
          renderRoot={(props) => <Link to="/corbeille" {...props} />}
        >
          {t("pages.trash.title")}
        </Menu.Item>
        <Menu.Divider />
        <SchemeItems />
        <Menu.Divider />
        <LanguageItems />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={17} stroke={1.75} />} onClick={() => signOut()}>
          {t("accounts.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function SchemeItems() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t("shell.scheme.label")}</Menu.Label>
      <Menu.RadioGroup
        aria-label={t("shell.scheme.label")}
        value={colorScheme}
        onChange={(chosen) => setColorScheme(schemes.find((known) => known === chosen) ?? "auto")}
      >
        {schemes.map((scheme) => (
          <Menu.RadioItem key={scheme} value={scheme}>
            {t(`shell.scheme.${scheme}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}

function LanguageItems() {
  const { t } = useTranslation();
  const present = useLanguage();
  const choose = useChooseLanguage();
  return (
    <>
      <Menu.Label>{t("shell.language")}</Menu.Label>
      <Menu.RadioGroup
        aria-label={t("shell.language")}
        value={present}
        onChange={(chosen) => choose(languages.find((known) => known === chosen) ?? "fr")}
      >
        {languages.map((language) => (
          <Menu.RadioItem key={language} value={language} lang={language}>
            {t(`shell.languages.${language}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
