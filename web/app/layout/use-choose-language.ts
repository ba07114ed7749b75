import { updateProfile } from "@passerelles/shared/api/accounts.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import { useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api-client.ts";
import { changeLanguage } from "../../lib/i18n.ts";
import { sessionQuery, useSelf } from "../../lib/use-self.ts";

/** Changes the language here, and in the profile of whoever is signed in. */
export function useChooseLanguage(): (language: Language) => Promise<void> {
  const self = useSelf();
  const queryClient = useQueryClient();
  return async (language) => {
    await changeLanguage(language);
    if (!self) return;
    await call(updateProfile, { body: { language } }).catch(() => null);
    await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
}
