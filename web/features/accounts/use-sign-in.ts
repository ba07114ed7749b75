import type { Self } from "@passerelles/shared/api/session.schemas.ts";
import { openSession } from "@passerelles/shared/api/session.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api-client.ts";
import { changeLanguage } from "../../lib/i18n.ts";
import { tellOtherWindows } from "../../lib/other-windows.ts";
import { sessionQuery } from "../../lib/use-self.ts";

/** Signs in, then forgets every answer that was given to somebody else. */
export function useSignIn(onDone: (self: Self) => void) {
  const enter = useEnter();
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => call(openSession, { body }),
    onSuccess: async (self) => {
      await enter(self);
      onDone(self);
    },
  });
}

/** What follows any way of becoming signed in: other people's answers are forgotten, the person's language is taken. */
export function useEnter(): (self: Self) => Promise<void> {
  const queryClient = useQueryClient();
  return async (self) => {
    await changeLanguage(self.language);
    tellOtherWindows({ accountId: self.id });
    queryClient.setQueryData(sessionQuery.queryKey, { self, demonstration: self.demonstration });
    await queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
  };
}
