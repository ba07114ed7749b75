/**
 * Where a figure comes from, in the order in which it is told: period, territory by its name, population concerned, source.
 * What is empty is left out, and so are a period that the source does not give (« – ») and a population that the label or
 * another part says already.
 */
export function figureOrigin(
  { period, scope, source }: Readonly<Record<string, string>>,
  { territory, label }: { territory: string | undefined; label: string },
): string[] {
  const isSaid = [label, period, territory, source].some(
    (part) => part && inWords(part).includes(inWords(scope ?? "")),
  );
  const when = /^[\s\-–—]*$/.test(period ?? "") ? "" : period;
  return [when, territory, isSaid ? "" : scope, source].filter((part): part is string => Boolean(part));
}

/** Whole words alone, so that « an » is not found in « Caen ». */
function inWords(text: string): string {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return ` ${words.filter(Boolean).join(" ")} `;
}
