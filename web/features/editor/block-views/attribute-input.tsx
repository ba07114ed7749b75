import { Textarea, TextInput } from "@mantine/core";
import { useDraft } from "../use-draft.ts";
import { BlockControl } from "./block-presence.tsx";
import type { LiveAttributes } from "./use-attributes.ts";

interface Props {
  attributes: LiveAttributes;
  name: string;
  label: string;
  description?: string;
  placeholder?: string;
  multiline?: boolean;
  /** Whether what several people type there at once is merged, as for the attributes that its block says to be texts. */
  isFree?: boolean;
  /** What is wrong with what is typed, said once it is kept. */
  problemOf?(text: string): string | undefined;
}

/** An attribute of a block that is typed as text. */
export function AttributeInput({ attributes, name, multiline, isFree = true, problemOf, ...said }: Props) {
  const draft = useDraft(attributes.stored[name] ?? "", (text) => attributes.write({ [name]: text }), isFree);
  const error = problemOf?.(attributes.stored[name] ?? "");
  const shared = { ref: draft.ref, ...said, value: draft.text, onBlur: draft.flush, lang: "fr", error };
  const input = multiline ? (
    <Textarea {...shared} autosize minRows={2} maxRows={5} onChange={(event) => draft.set(event.currentTarget.value)} />
  ) : (
    <TextInput {...shared} onChange={(event) => draft.set(event.currentTarget.value)} />
  );
  return (
    <BlockControl id={attributes.stored.id ?? ""} control={name}>
      {input}
    </BlockControl>
  );
}
