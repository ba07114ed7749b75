import { foldText } from "@passerelles/shared/text/fold.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { rememberReference, usePageReference, usePageSearch } from "../use-page-title.ts";
import { Chooser } from "./chooser.tsx";
import { CreatedNotice } from "./created-notice.tsx";
import { useCreateReference } from "./use-create-reference.ts";

interface Props {
  id?: string;
  label?: string;
  /** Id of the page that is chosen. */
  page: string;
  /** Kinds that may be chosen; any when absent. */
  kinds?: readonly string[];
  error?: string;
  onChoose(page: string): void;
}

/** Chooses a page by its title, or creates one of that title on the spot where a single kind is wanted. */
export function PageChooser({ id, label, page, kinds, error, onChoose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const create = useCreateReference(kinds, onChoose);
  const client = useQueryClient();
  const [typed, setTyped] = useState("");
  const present = usePageReference(page);
  const { data } = usePageSearch(typed, kinds?.length === 1 ? kinds[0] : undefined);
  const items = (data?.items ?? []).filter(({ kind }) => !kinds || kinds.includes(kind));
  const title = present === null ? t("fieldsForm.unreadablePage") : (present?.title ?? "…");
  const wanted = foldText(typed.trim());
  const isNew = wanted !== "" && !items.some((item) => foldText(item.title) === wanted);
  const offer = create.kind && {
    label: t("fieldsForm.createPage", { title: typed.trim() }),
    detail: t("fieldsForm.createPageDetail", { kind: create.kind.label[language] }),
    onCreate: () => create.start(typed.trim()),
  };
  return (
    <>
      <Chooser
        key={create.attempts}
        id={id}
        label={label}
        chosen={{ value: page, label: page === "" ? "" : title }}
        found={items.map((item) => ({ value: item.id, label: item.title }))}
        create={isNew ? offer : undefined}
        onSearch={setTyped}
        onChoose={(value) => {
          const chosen = items.find((item) => item.id === value);
          if (chosen) rememberReference(client, chosen);
          onChoose(value);
        }}
        placeholder={t(
          kinds?.length === 1 && kinds[0] === "structure" ? "fieldsForm.findStructure" : "fieldsForm.findPage",
        )}
        none={t("fieldsForm.noPage")}
        error={create.problem ?? error}
      />
      <CreatedNotice reference={create.made?.id === page ? create.made : null} />
    </>
  );
}
