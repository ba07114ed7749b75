/** Texts of the calendar of workshops and meetings. */
export const calendar = {
  title: "Agenda",
  lede: "Les ateliers et les prochaines rencontres de vos territoires.",
  feed: "Passerelles : {{name}}",
  none: "Rien n’est annoncé",
  noneNext: "Une rencontre apparaît ici quand la page d’un atelier donne ses dates.",
  past: "Dernières rencontres",
  subscribe: "S’abonner à l’agenda de ce territoire",
  subscribeHelp: "Collez cette adresse dans votre agenda : les rencontres publiques s’y mettront à jour d’elles-mêmes.",
  copied: "Adresse copiée",
  allDay: "Toute la journée",
  hours: "{{from}} – {{to}}",
} as const;
