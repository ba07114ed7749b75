import { NativeSelect } from "@mantine/core";
import { roles } from "@passerelles/shared/access.ts";
import type { Member } from "@passerelles/shared/api/members.schemas.ts";
import { useTranslation } from "react-i18next";
import { useProblemText } from "../../ui/problem-notice.tsx";
import { useUpdateMember } from "./use-update-member.ts";

/** What a member may do here, changed on the spot. */
export function RoleSelect({ member, disabled }: { member: Member; disabled: boolean }) {
  const { t } = useTranslation();
  const update = useUpdateMember(member.id);
  const problemText = useProblemText();
  return (
    <NativeSelect
      aria-label={t("members.roleOf", { name: member.name })}
      data={roles.map((role) => ({ value: role, label: t(`members.roles.${role}`) }))}
      value={update.isPending ? (update.variables.role ?? member.role) : member.role}
      disabled={disabled}
      error={update.isError ? problemText(update.error) : undefined}
      onChange={(event) => {
        const role = roles.find((known) => known === event.currentTarget.value);
        if (role) update.mutate({ role });
      }}
    />
  );
}
