import type { Role } from "@passerelles/shared/access.ts";
import { updatePerson } from "@passerelles/shared/api/people.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api-client.ts";

/** Changes a person's role or suspends them, then reads the list again. */
export function useUpdatePerson(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { role?: Role; suspended?: boolean }) => call(updatePerson, { params: { id }, body }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["people"] }),
  });
}
