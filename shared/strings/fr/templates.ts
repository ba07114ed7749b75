/** Templates: choosing one, the screen of those who manage them, what is said above one. */
export const templates = {
  title: "Modèles",
  lede: "Les plans de départ que chacun trouve dans « Nouvelle page ». Un modèle s’écrit à plusieurs, comme une page.",
  one: "Modèle",
  shipped: "Fourni avec Passerelles",
  untitled: "Modèle sans titre",
  noDescription: "Sans description.",
  changed: "modifié {{when}}",
  keepersOnly: "Réservé aux têtes de réseau et à l’administration",
  askKeepers: "Pour un nouveau modèle, adressez-vous à votre tête de réseau.",
  add: "Nouveau modèle",
  retire: "Retirer",
  retireOne: "Retirer le modèle « {{title}} »",
  retired: "Modèles retirés",
  retiredLede: "Ils ne sont plus proposés. Les pages déjà commencées avec eux ne changent pas.",
  retiredSince: "retiré {{when}}",
  restore: "Rétablir",
  restoreOne: "Rétablir le modèle « {{title}} »",
  choose: {
    label: "Modèle",
    help: "Le plan de départ ; tout se change ensuite.",
    read: "Lire « {{title}} » dans un nouvel onglet",
    away: "Les modèles de votre réseau n’ont pas pu être lus ; ceux de Passerelles restent proposés.",
  },
  create: {
    title: "Nom du modèle",
    description: "Description",
    descriptionHelp: "Une phrase qui aide à choisir ce modèle.",
    fromPage:
      "Le modèle reprend les rubriques, le texte et les termes de classement de « {{title}} ». Les lieux, les personnes et la valeur des chiffres restent dans la page. Relisez-le : tous les membres pourront le lire.",
    action: "Créer le modèle",
  },
  menu: {
    make: "En faire un modèle",
    retire: "Retirer le modèle",
  },
  notice: {
    label: "À propos de ce modèle",
    future:
      "Ceci est un modèle. Ce qui change ici vaut pour les pages à venir ; celles qui existent restent comme elles sont.",
    retired:
      "Ce modèle est retiré : il n’est plus proposé, et ne se modifie plus. Les pages existantes ne changent pas.",
  },
} as const;
