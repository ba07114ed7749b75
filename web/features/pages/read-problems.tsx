import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { listProblems } from "@passerelles/shared/api/pages.ts";
import { useQuery } from "@tanstack/react-query";
import { call } from "../../lib/api-client.ts";
import { Problems } from "../../ui/problems.tsx";

interface Props {
  page: Pick<PageDetail, "id" | "kind" | "body">;
  onGo?(): void;
}

/** What is wrong in a page as it is stored, for whoever may write it. Absent while that is not known. */
export function ReadProblems({ page, onGo }: Props) {
  const { data } = useQuery({
    queryKey: ["page", page.id, "problems"],
    queryFn: ({ signal }) => call(listProblems, { params: { id: page.id } }, signal),
  });
  if (data === undefined) return null;
  return <Problems problems={data.items} count={data.count} kind={page.kind} body={page.body} opened onGo={onGo} />;
}
