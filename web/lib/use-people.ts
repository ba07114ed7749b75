import type { NamedPerson, Person } from "@passerelles/shared/api/people.schemas.ts";
import { listPeople, readPerson } from "@passerelles/shared/api/people.ts";
import { keepPreviousData, type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "./api-client.ts";
import { ApiProblem } from "./api-problem.ts";

/** What is known of somebody whom a page names. Somebody hidden is there, but not for this reader. */
export type KnownPerson = ({ state: "known" } & Particulars) | { state: "hidden" } | { state: "erased" };

interface Particulars {
  name: string;
  /** What they do, in words; "" when unknown. */
  role: string;
  email: string | null;
  phone: string | null;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const personKey = (id: string) => ["person", id];

/** Somebody whom a page names, by the id that names them; undefined until known. `told` is what the page said of people. */
export function useKnownPerson(id: string, told: readonly NamedPerson[] = []): KnownPerson | undefined {
  const before = told.find((person) => person.id === id);
  const { data } = useQuery<KnownPerson>({
    queryKey: personKey(id),
    queryFn: async ({ signal }) => {
      try {
        return known(await call(readPerson, { params: { id } }, signal));
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

/** The same of somebody as a page answers them; who is not in its answer was erased. */
export function knownOf(person: NamedPerson | undefined): KnownPerson {
  if (person === undefined) return { state: "erased" };
  const { name, role, email, phone } = person;
  return name === null ? { state: "hidden" } : { state: "known", name, role: role ?? "", email, phone };
}

function known({ name, role, email, phone }: Person): KnownPerson {
  return { state: "known", name, role, email, phone };
}

/** Remembers somebody who was just chosen or made, so that they show at once. */
export function rememberPerson(client: QueryClient, person: Person): void {
  client.setQueryData(personKey(person.id), known(person));
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
