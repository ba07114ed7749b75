import type { NamedPerson, Person } from "@passerelles/shared/api/people.schemas.ts";
import { listPeople, readPerson } from "@passerelles/shared/api/people.ts";
import { keepPreviousData, type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "./api-client.ts";
import { ApiProblem } from "./api-problem.ts";

/** What is known of somebody whom a page names. Somebody hidden is there, but not for this reader. */
export type KnownPerson = { state: "known"; name: string; role: string } | { state: "hidden" } | { state: "erased" };

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const personKey = (id: string) => ["person", id];

/** Somebody whom a page names, by the id that names them; undefined until known. `told` is what the page said of people. */
export function useKnownPerson(id: string, told: readonly NamedPerson[] = []): KnownPerson | undefined {
  const before = told.find((person) => person.id === id);
  const { data } = useQuery<KnownPerson>({
    queryKey: personKey(id),
    queryFn: async ({ signal }) => {
      try {
        const { name, role } = await call(readPerson, { params: { id } }, signal);
        return { state: "known", name, role };
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 403) return { state: "hidden" };
        if (error instanceof ApiProblem && (error.status === 404 || error.status === 400)) return { state: "erased" };
        throw error;
      }
    },
    // Whatever else a page holds here may be a name or an address: it is no part of a request.
    enabled: uuid.test(id),
    staleTime: 60_000,
    placeholderData: before && knownOf(before),
  });
  return data;
}

function knownOf({ name, role }: NamedPerson): KnownPerson {
  return name === null ? { state: "hidden" } : { state: "known", name, role: role ?? "" };
}

/** Remembers somebody who was just chosen or made, so that their name shows at once. */
export function rememberPerson(client: QueryClient, { id, name, role }: Pick<Person, "id" | "name" | "role">): void {
  client.setQueryData(personKey(id), { state: "known", name, role } satisfies KnownPerson);
}

/** People who answer to what is typed. */
export function usePeopleSearch(typed: string) {
  const q = typed.trim().slice(0, 100);
  return useQuery({
    queryKey: ["people", "search", q],
    queryFn: ({ signal }) => call(listPeople, { query: { q, limit: 10 } }, signal),
    placeholderData: keepPreviousData,
  });
}

/** Reads again, wherever it is shown, what cards say. */
export function useRefreshPeople() {
  const client = useQueryClient();
  return async () => {
    await Promise.all(
      [["people"], ["person"], ["own-person"], ["page"]].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  };
}
