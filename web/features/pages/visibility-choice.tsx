import { Radio, Stack } from "@mantine/core";
import { type Visibility, visibilities } from "@passerelles/shared/access.ts";
import { useTranslation } from "react-i18next";

interface Props {
  value: Visibility;
  onChange(value: Visibility): void;
}

/** Who may find and read a page. */
export function VisibilityChoice({ value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t("pages.visibility.label")}
      value={value}
      onChange={(chosen) => onChange(visibilities.find((known) => known === chosen) ?? value)}
    >
      <Stack gap="xs" mt="xs">
        {visibilities.map((visibility) => (
          <Radio
            key={visibility}
            value={visibility}
            label={t(`pages.visibility.${visibility}`)}
            description={t(`pages.visibility.help.${visibility}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
