import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface Props {
  /** A list read piece by piece. */
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown };
}

/** Reads the next piece of a list, when there is one. */
export function MoreButton({ query }: Props) {
  const { t } = useTranslation();
  if (!query.hasNextPage) return null;
  return (
    <Button variant="default" mt="lg" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
      {t("shell.showMore")}
    </Button>
  );
}
