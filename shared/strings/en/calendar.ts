import type { calendar as fr } from "../fr/calendar.ts";
import type { SameShape } from "../same-shape.ts";

export const calendar: SameShape<typeof fr> = {
  title: "Calendar",
  lede: "The workshops and next meetings of your territories.",
  feed: "Passerelles: {{name}}",
  none: "Nothing is announced",
  noneNext: "A meeting appears here when a workshop’s page gives its dates.",
  past: "Latest meetings",
  subscribe: "Subscribe to this territory’s calendar",
  subscribeHelp: "Paste this address into your calendar: public meetings will keep themselves up to date there.",
  copied: "Address copied",
  allDay: "All day",
  hours: "{{from}} – {{to}}",
};
