import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { closeSession } from "@passerelles/shared/api/session.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { ApiProblem } from "../../lib/api-problem.ts";
import { clearLocalCopies, countUnsentChanges } from "../../lib/before-sign-out.ts";
import { tellOtherWindows } from "../../lib/other-windows.ts";
import { oweSignOut } from "../../lib/owed-sign-out.ts";
import { sessionQuery } from "../../lib/use-self.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

interface Props {
  everywhere: boolean;
  onClose(): void;
}

/** Signs out (from the server as soon as it can be reached), clears what this browser kept, and first warns when the server does not have everything yet. */
export function SignOutDialog({ everywhere, onClose }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  const unsent = useQuery({ queryKey: ["unsent"], queryFn: countUnsentChanges, gcTime: 0, staleTime: 0, retry: false });
  const leave = useMutation({
    mutationFn: async () => {
      // Its screen comes next, and what the browser keeps of the application goes too.
      await router.preloadRoute({ to: "/connexion" }).catch(() => undefined);
      await call(closeSession, { query: everywhere ? { everywhere: "true" } : {} }).catch((error: unknown) => {
        // A shared computer must be left clean without the network too.
        if (!(error instanceof ApiProblem) || error.status !== 0) throw error;
        oweSignOut(everywhere);
      });
      await clearLocalCopies();
      tellOtherWindows({ accountId: null });
    },
    onSuccess: async () => {
      onClose();
      await navigate({ to: "/connexion" });
      queryClient.clear();
      queryClient.setQueryData(sessionQuery.queryKey, { self: null, demonstration: false });
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
  const { mutate } = leave;
  const nothingToLose = unsent.data === 0;
  useEffect(() => {
    if (nothingToLose && !everywhere) mutate();
  }, [nothingToLose, everywhere, mutate]);
  const mustAsk = everywhere || (unsent.data ?? 0) > 0 || unsent.isError || leave.isError;
  return (
    <Modal
      opened={mustAsk}
      onClose={leave.isPending ? () => undefined : onClose}
      title={everywhere ? t("accounts.signOutEverywhere") : t("accounts.signOut")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
      centered
    >
      <Stack gap="md">
        {leave.isError && <ProblemNotice error={leave.error} />}
        {(unsent.data ?? 0) > 0 && <Text>{t("accounts.unsent", { count: unsent.data ?? 0 })}</Text>}
        {everywhere && <Text>{t("accounts.everywhereHelp")}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} disabled={leave.isPending}>
            {t("shell.cancel")}
          </Button>
          <Button onClick={() => leave.mutate()} loading={leave.isPending}>
            {(unsent.data ?? 0) > 0 ? t("accounts.leaveAnyway") : t("accounts.signOut")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
