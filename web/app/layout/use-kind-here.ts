import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { pageQuery } from "../../features/pages/use-page.ts";

/** The kind of the page that is shown, once it has been read; templates are not among the pages of their kind. */
export function useKindHere(): string | undefined {
  const { slug } = useParams({ strict: false });
  const page = useQuery({ ...pageQuery(slug ?? ""), enabled: false }).data;
  return page?.isTemplate ? undefined : page?.kind;
}
