import { Alert, Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../lib/api-problem.ts";

/** The sentence that says what happened, in the interface's language. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (!(error instanceof ApiProblem)) return t("errors.internal");
    return error.problem === null ? t("shell.unreachable") : error.problem.detail || t("errors.internal");
  };
}

/** A failed request in words, with a way to try again. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const text = useProblemText();
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={text(error)} role="alert">
      {onRetry && (
        <Button variant="default" size="sm" onClick={onRetry}>
          {t("shell.tryAgain")}
        </Button>
      )}
    </Alert>
  );
}
