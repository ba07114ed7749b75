import type { Role } from "@passerelles/shared/access.ts";
import { updateMember } from "@passerelles/shared/api/members.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api-client.ts";

/** Changes a member's role or suspends them, then reads the list again. */
export function useUpdateMember(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { role?: Role; suspended?: boolean }) => call(updateMember, { params: { id }, body }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["members"] }),
  });
}
