import { Button, Group, Modal, Skeleton, Stack } from "@mantine/core";
import type { Person, Places } from "@passerelles/shared/api/people.schemas.ts";
import { erasePerson, listPlaces } from "@passerelles/shared/api/people.ts";
import { findBlock } from "@passerelles/shared/blocks/index.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import type { Label } from "@passerelles/shared/strings/label.ts";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { useRefreshPeople } from "../../lib/use-people.ts";
import { InternalLink } from "../../ui/internal-link.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import classes from "./people-screen.module.css";

interface Props {
  person: Person;
  onClose(): void;
  onErased(): void;
}

/** Says where somebody is named, and erases them there and everywhere once that is confirmed. */
export function EraseDialog({ person, onClose, onErased }: Props) {
  const { t } = useTranslation();
  const refresh = useRefreshPeople();
  const params = { id: person.id };
  const places = useQuery({
    queryKey: ["person", person.id, "places"],
    queryFn: ({ signal }) => call(listPlaces, { params }, signal),
    staleTime: 0,
  });
  const erase = useMutation({
    mutationFn: () => call(erasePerson, { params }),
    onSuccess: async () => {
      onErased();
      onClose();
      await refresh();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("people.eraseTitle", { name: person.name })}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <Stack gap="md">
        {erase.isError && <ProblemNotice error={erase.error} />}
        {places.isError && <ProblemNotice error={places.error} onRetry={() => places.refetch()} />}
        <p className={classes.plain}>{t("people.eraseMeans")}</p>
        {places.isPending && <Skeleton height={80} radius="md" />}
        {places.data && <NamedIn places={places.data} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("shell.cancel")}
          </Button>
          <Button
            color="red"
            loading={erase.isPending}
            disabled={places.data === undefined}
            onClick={() => erase.mutate()}
          >
            {t("people.eraseForEver")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** What a place that names somebody is called: a field of the page's kind, or a block of its text. */
function placeLabel(kind: string, place: string): Label | undefined {
  const [, block] = place.split("block:");
  return block === undefined ? findKind(kind)?.fields[place]?.label : findBlock(block)?.label;
}

function NamedIn({ places: { items, others } }: { places: Places }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (items.length + others === 0) return <p className={classes.plain}>{t("people.namedNowhere")}</p>;
  return (
    <div>
      <p className={classes.plain}>{t("people.namedIn")}</p>
      <ul className={classes.places}>
        {items.map(({ page, fields }) => (
          <li key={page.id}>
            <InternalLink url={page.url}>{page.title || t("editor.untitled")}</InternalLink>
            {" · "}
            {fields.map((field) => placeLabel(page.kind, field)?.[language] ?? field).join(", ")}
          </li>
        ))}
        {others > 0 && <li>{t("people.namedElsewhere", { count: others })}</li>}
      </ul>
    </div>
  );
}
