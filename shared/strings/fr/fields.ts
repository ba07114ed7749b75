/** What is wrong with a value of the identity card. Nothing is lost: the value stays as it was typed. */
export const fields = {
  calendar: {
    open: "Ouvrir le calendrier",
    label: "Calendrier",
    nextMonth: "Mois suivant",
    previousMonth: "Mois précédent",
    nextYear: "Année suivante",
    previousYear: "Année précédente",
    nextDecade: "Décennie suivante",
    previousDecade: "Décennie précédente",
  },
  error: {
    year: "Cette année n’est pas comprise. Écrivez-la en quatre chiffres, de 1800 à 2100.",
    date: "Cette date n’est pas comprise. Écrivez par exemple « 12/11/2026 » ou « 12 nov. 2026 ».",
    otherWeekday: "Ce jour de la semaine n’est pas celui de cette date. Corrigez l’un ou l’autre.",
    dateRange: "Ces dates ne sont pas comprises. Écrivez par exemple « du 3 au 5 mars 2026 » ou « 12/11/2026 ».",
    time: "Cette heure n’est pas comprise. Écrivez par exemple « 9 h 30 » ou « 14 h ».",
    endTooEarly: "La fin vient avant le début : le calendrier ne la montre pas.",
    number: "Ce nombre n’est pas compris. Écrivez par exemple « 11 526 » ou « 6,8 ».",
    numberNegative: "Ce nombre ne peut pas être négatif.",
    numberQualified:
      "Cette case attend un nombre seul, par exemple « 50 ». « Environ 50 » se dit par un chiffre du texte.",
    money: "Ce montant n’est pas compris. Écrivez par exemple « 400 k€ », « 6,8 M€ » ou « 6 800 000 € ».",
    period:
      "Cette période n’est pas comprise. Écrivez par exemple « 2017 », « 2023/2024 » ou « du 1er janvier au 31 mars 2026 ».",
    url: "Cette adresse n’est pas comprise. Elle commence par « https:// » ou « http:// ».",
    email: "Cette adresse n’est pas comprise. Écrivez par exemple « accueil@exemple.fr ».",
    phone: "Ce numéro n’est pas compris. Écrivez par exemple « 01 23 45 67 89 ».",
    phoneZeros:
      "Ce numéro commence par deux zéros : il sonnerait à l’étranger. Retirez-en un, ou écrivez « + » et l’indicatif du pays.",
    siret: "Ce SIRET n’est pas valable : il a quatorze chiffres, dont le dernier vérifie les autres.",
    communeCode: "Ce code n’est pas valable. Un code INSEE de commune a cinq caractères, par exemple « 91223 ».",
    postalCode: "Ce code postal n’est pas valable : il a cinq chiffres.",
    coordinate: "Cette coordonnée n’est pas comprise. Écrivez des degrés, par exemple « 48,4336 ».",
    measure: "Cette valeur n’est pas comprise. Écrivez par exemple « 400 k€ », « 1/3 », « ≈ 40 % » ou « 250 à 300 ».",
    measureCount: "Cette case attend un nombre, par exemple « 132 » ou « plus de 80 ».",
    measureCountOrShare: "Cette case attend un nombre ou une part, par exemple « 120 », « 1/3 » ou « 40 % ».",
    measureAmount: "Cette case attend un montant en euros, par exemple « 400 k€ ».",
    measureAmountOrShare:
      "Cette case attend un montant en euros ou une part, par exemple « 400 k€ », « 1/3 » ou « 80 % ».",
    measureWithoutUnit: "Ce nombre n’a pas d’unité. Écrivez par exemple « 400 k€ » ou « 400 000 € ».",
    measureWhole: "Cette case compte des personnes ou des choses : le nombre est entier, par exemple « 132 ».",
    measureChange: "Cette case attend une valeur, pas une évolution : écrivez-la sans « + », « - » ni « par an ».",
    measureShare: "Une part va de 0 à 100 %. Écrivez par exemple « 40 % » ou « 1/3 ».",
    measureTotal:
      "Cette case attend un montant en tout, pas un prix ni un montant par personne, par heure ou par mois.",
    openingHours:
      "Ces horaires ne sont pas compris. Remplissez le tableau, ou écrivez par exemple « Mo-Fr 09:00-12:00 ».",
    choice: "Cette valeur n’est pas dans la liste.",
    territory: "Ce code de territoire n’est pas compris.",
    territoryLevel:
      "Ce territoire n’est pas une commune. Il reste écrit ici, mais le périmètre est une liste de communes.",
    page: "Cette page n’est pas comprise. Choisissez-la dans la liste.",
    person:
      "Cette valeur n’est pas une personne de la liste : elle n’est montrée à personne. Choisissez la personne dans la liste.",
    tooLong: "Cette valeur est trop longue.",
  },
} as const;
