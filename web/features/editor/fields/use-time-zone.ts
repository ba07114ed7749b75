import { readTerritory } from "@passerelles/shared/api/territories.ts";
import { readRows, readText } from "@passerelles/shared/document/page-document.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { parseTerritoryCode } from "@passerelles/shared/territories/territory-code.ts";
import { timeZoneOfPlaces } from "@passerelles/shared/territories/time-zone.ts";
import { useQueries } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { call } from "../../../lib/api-client.ts";
import { useEditing } from "../editing.ts";

const longTime = 3_600_000;
/** An EPCI, whose code does not tell where it lies. */
const siren = /^\d{9}$/;

/** The time zone that hours of the page are to be read with, live; null where there is no doubt that it is Paris's. */
export function useTimeZoneToTell(): string | null {
  const { page, document } = useEditing();
  const { fields } = document;
  const subscribe = useCallback(
    (changed: () => void) => {
      fields.observeDeep(changed);
      return () => fields.unobserveDeep(changed);
    },
    [fields],
  );
  const named = useSyncExternalStore(subscribe, () => territoriesIn(page.kind, fields));
  const codes = named === "" ? [] : named.split(" ");
  const intermunicipal = codes.filter((code) => siren.test(code));
  const known = useQueries({
    queries: intermunicipal.map((code) => ({
      queryKey: ["territory", code],
      queryFn: ({ signal }: { signal: AbortSignal }) => call(readTerritory, { params: { code } }, signal),
      staleTime: longTime,
      retry: false,
    })),
  });
  const ancestorsOf = (code: string) =>
    known[intermunicipal.indexOf(code)]?.data?.ancestors.map((ancestor) => ancestor.code) ?? [];
  const { timeZone, told } = timeZoneOfPlaces(codes.map((code) => ({ code, ancestors: ancestorsOf(code) })));
  return told ? timeZone : null;
}

/** The codes that the fields of the kind name, in their order, on one line: a value that is the same when nothing changed. */
function territoriesIn(kindName: string, fields: Y.Map<unknown>): string {
  const codes = Object.entries(findKind(kindName)?.fields ?? {}).flatMap(([name, definition]) => {
    if (definition.list === undefined) return definition.type === "territory" ? [readText(fields, name)] : [];
    const columns = Object.entries(definition.list).filter(([, { type }]) => type === "territory");
    return readRows(fields, name).flatMap((row) => columns.map(([column]) => row.columns[column] ?? ""));
  });
  return codes.flatMap((code) => parseTerritoryCode(code) ?? []).join(" ");
}
