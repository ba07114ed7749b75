import { Button, Modal } from "@mantine/core";
import type { Person } from "@passerelles/shared/api/people.schemas.ts";
import { createPerson, updatePerson } from "@passerelles/shared/api/people.ts";
import { useTranslation } from "react-i18next";
import { call } from "../lib/api-client.ts";
import { PersonForm } from "./person-form.tsx";

interface Props {
  /** The card that is changed; a new one is made when absent. */
  person?: Person;
  /** The name to begin with. */
  name?: string;
  onSaved?(person: Person): void;
  onClose(): void;
}

/** Makes or changes the card of somebody, over whatever one is doing. */
export function PersonDialog({ person, name, onSaved, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(person ? "people.changeTitle" : "people.createTitle")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <PersonForm
        person={person}
        name={name}
        action={t(person ? "shell.saveChanges" : "people.createAction")}
        beside={
          <Button variant="default" onClick={onClose}>
            {t("shell.cancel")}
          </Button>
        }
        save={(body) =>
          person ? call(updatePerson, { params: { id: person.id }, body }) : call(createPerson, { body })
        }
        onSaved={(saved) => {
          onSaved?.(saved);
          onClose();
        }}
      />
    </Modal>
  );
}
