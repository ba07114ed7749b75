const time = /^\d{2}:\d{2}$/;

/**
 * Whether an event of one day says that it ends before it starts, or as it does. Such an end is told nowhere: the event
 * keeps its start, in the calendar and in the feeds, and the field says what is wrong. `row`: the columns as understood.
 */
export function endsTooEarly(row: Readonly<Record<string, unknown>>): boolean {
  const { jours, debut, fin } = row;
  if (!isOneDay(jours) || typeof debut !== "string" || typeof fin !== "string") return false;
  return time.test(debut) && time.test(fin) && fin <= debut;
}

function isOneDay(days: unknown): boolean {
  return typeof days === "object" && days !== null && "from" in days && "to" in days && days.from === days.to;
}
