import { NativeSelect } from "@mantine/core";
import { roles } from "@passerelles/shared/access.ts";
import type { Person } from "@passerelles/shared/api/people.schemas.ts";
import { useTranslation } from "react-i18next";
import { useProblemText } from "../../ui/problem-notice.tsx";
import { useUpdatePerson } from "./use-update-person.ts";

/** What a person may do here, changed on the spot. */
export function RoleSelect({ person, disabled }: { person: Person; disabled: boolean }) {
  const { t } = useTranslation();
  const update = useUpdatePerson(person.id);
  const problemText = useProblemText();
  return (
    <NativeSelect
      aria-label={t("people.roleOf", { name: person.name })}
      data={roles.map((role) => ({ value: role, label: t(`people.roles.${role}`) }))}
      value={update.isPending ? (update.variables.role ?? person.role) : person.role}
      disabled={disabled}
      error={update.isError ? problemText(update.error) : undefined}
      onChange={(event) => {
        const role = roles.find((known) => known === event.currentTarget.value);
        if (role) update.mutate({ role });
      }}
    />
  );
}
