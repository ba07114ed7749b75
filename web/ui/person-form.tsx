import { Button, NativeSelect, Stack, TextInput } from "@mantine/core";
import { personVisibilities } from "@passerelles/shared/access.ts";
import type { InputOf } from "@passerelles/shared/api/endpoint.ts";
import type { createPerson as contract, Person } from "@passerelles/shared/api/people.schemas.ts";
import { formatPhone } from "@passerelles/shared/kinds/format-phone.ts";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { faultOf } from "../lib/api-problem.ts";
import { useRefreshPeople } from "../lib/use-people.ts";
import { DayInput } from "./day-input.tsx";
import { DialogActions } from "./dialog-actions.tsx";
import { ProblemNotice } from "./problem-notice.tsx";
import { StructureSelect } from "./structure-select.tsx";

/** What the form says of somebody. */
export type PersonAnswers = InputOf<typeof contract>["body"];

interface Props {
  /** The card that is changed, if there is one. */
  person?: Person | null;
  /** The name to begin with. */
  name?: string;
  action: string;
  /** How the button looks, where the form is not what one came for. */
  variant?: "filled" | "default";
  /** What else stands on the line of the button. */
  beside?: ReactNode;
  /** Stores the answers. */
  save(answers: PersonAnswers): Promise<Person>;
  onSaved(person: Person): void;
}

/** The card of somebody to fill: only a name is needed. */
export function PersonForm({ person, name = "", action, variant, beside, save, onSaved }: Props) {
  const { t } = useTranslation();
  const refresh = useRefreshPeople();
  const [structure, setStructure] = useState(person?.structure ?? null);
  const [touched, setTouched] = useState(false);
  const [visibility, setVisibility] = useState(person?.visibility ?? "membres");
  const [verifiedOn, setVerifiedOn] = useState(person?.verifiedOn ?? "");
  const store = useMutation({
    mutationFn: save,
    onSuccess: (saved) => {
      onSaved(saved);
      return refresh();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (field: string) => String(form.get(field) ?? "").trim();
    store.mutate({
      ...{ name: said("name"), role: said("role"), phone: said("phone") || null, visibility },
      ...{ email: said("email") || null, source: said("source"), verifiedOn: verifiedOn || null },
      // An organisation whose page one may not read is not shown; it stays unless another one is chosen.
      ...(touched && { structure: structure?.id ?? null }),
    });
  };
  const fault = (field: string) => faultOf(store.error, field);
  return (
    <form onSubmit={submit} autoComplete="off">
      <Stack gap="md">
        {store.isError && <ProblemNotice error={store.error} />}
        <TextInput
          name="name"
          label={t("people.form.name")}
          defaultValue={person?.name ?? name}
          maxLength={100}
          error={fault("name")}
          required
          withAsterisk={false}
          data-autofocus
        />
        <TextInput
          name="role"
          label={t("people.form.role")}
          description={t("people.form.roleHelp")}
          defaultValue={person?.role}
          maxLength={200}
          error={fault("role")}
        />
        <StructureSelect
          label={t("people.form.structure")}
          chosen={structure}
          error={fault("structure")}
          onChoose={(chosen) => {
            setTouched(true);
            setStructure(chosen && { kind: "structure", url: "", ...chosen });
          }}
        />
        <TextInput
          name="email"
          type="email"
          label={t("people.form.email")}
          defaultValue={person?.email ?? ""}
          maxLength={254}
          spellCheck={false}
          error={fault("email")}
        />
        <TextInput
          name="phone"
          type="tel"
          label={t("people.form.phone")}
          defaultValue={person?.phone ? formatPhone(person.phone, "fr") : ""}
          maxLength={50}
          error={fault("phone")}
        />
        <NativeSelect
          label={t("people.form.visibility")}
          description={t(`people.visibilityHelp.${visibility}`)}
          data={personVisibilities.map((value) => ({ value, label: t(`people.visibilities.${value}`) }))}
          value={visibility}
          onChange={({ currentTarget }) =>
            setVisibility(personVisibilities.find((known) => known === currentTarget.value) ?? visibility)
          }
        />
        <TextInput
          name="source"
          label={t("people.form.source")}
          description={t("people.form.sourceHelp")}
          defaultValue={person?.source}
          maxLength={500}
          error={fault("source")}
        />
        <DayInput
          label={t("people.form.verifiedOn")}
          value={verifiedOn}
          error={fault("verifiedOn")}
          onWrite={setVerifiedOn}
        />
        <DialogActions>
          {beside}
          <Button type="submit" variant={variant} loading={store.isPending}>
            {action}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  );
}
