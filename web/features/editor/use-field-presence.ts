import type { FocusEvent } from "react";
import { useEditing } from "./editing.ts";

/** What an element around the controls of a field needs, so that the others see who is in it. */
export function useFieldPresence(name: string) {
  const { enterField } = useEditing();
  return {
    onFocus: () => enterField(name),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      if (!currentTarget.contains(relatedTarget)) enterField(null);
    },
  };
}
