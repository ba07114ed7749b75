/** Those that the interface says by itself. */
export const interfaceErrors = {
  unknownKind: "Ce genre de page n’existe pas.",
  internal: "Une erreur est survenue de notre côté. Rien de ce qui était enregistré n’est perdu.",
} as const;

/** Sentences of problem answers, by stable code. They say what happened, what was kept, and what to do. */
export const errors = {
  invalidRequest: "La demande contient des valeurs qui ne conviennent pas.",
  malformedRequest: "La demande n’a pas pu être lue.",
  tooLarge: "C’est trop volumineux : la limite est de {{limit}}.",
  tooManyRequests: "Trop de demandes en peu de temps. Réessayez dans {{seconds}} s.",
  signInRequired: "Connectez-vous pour continuer.",
  tokenRequired: "Cette adresse demande le jeton de surveillance de l’instance.",
  wrongCredentials: "L’adresse ou le mot de passe ne convient pas.",
  wrongPassword: "Le mot de passe actuel ne convient pas.",
  tooManyAttempts: "Trop d’essais. Réessayez dans {{minutes}} min.",
  demonstrationOnlyLocal:
    "Les comptes de démonstration ne fonctionnent que sur la machine qui fait tourner Passerelles.",
  notAllowed: "Vous n’avez pas le droit de faire cela.",
  stopping: "Ce serveur s’arrête. Réessayez dans un instant.",
  notFound: "Cela n’existe pas, ou n’est pas ouvert à la lecture.",
  pageGone: "Cette page est dans la corbeille.",
  linkExpired: "Ce lien a déjà servi ou a expiré. Demandez-en un nouveau.",
  emailTaken: "Un compte existe déjà avec cette adresse.",
  lastAdmin: "C’est le dernier compte d’administration : nommez d’abord quelqu’un d’autre.",
  ownAccount: "Vous ne pouvez pas faire cela sur votre propre compte.",
  unknownTemplate: "Ce modèle n’existe pas pour ce genre de page.",
  templateRetired: "Ce modèle a été retiré entre-temps. Choisissez-en un autre ; rien n’a été créé.",
  otherKind: "Le genre demandé n’est pas celui du modèle, ou de la page de départ. Choisissez le même genre.",
  tooManyFigures:
    "Plus de {{limit}} chiffres ne se rapprochent pas d’un coup. Filtrez par indicateur, territoire ou période.",
  tooManyRows: "Ce tableau dépasserait la limite de {{limit}} lignes. Filtrez par indicateur, territoire ou période.",
  takenLabel: "Un indicateur porte déjà ce nom. Utilisez-le, ou précisez le vôtre.",
  shippedIndicator: "Cet indicateur est fourni avec Passerelles : il ne se modifie pas ici.",
  fullReferential: "Le référentiel a atteint sa limite de {{limit}} indicateurs ajoutés. Rien n’a été créé.",
  fileTooLarge: "Ce fichier est trop volumineux : la limite est de {{limit}}.",
  personQuota:
    "Vos fichiers occupent déjà presque toute la place prévue ({{limit}}). Retirez-en de vos pages, ou demandez plus de place.",
  instanceQuota: "Il n’y a plus de place pour des fichiers sur cette instance. Prévenez la personne qui l’administre.",
  tooManyUploads: "Trop d’envois sont en cours. Attendez que l’un d’eux finisse.",
  uploadElsewhere: "L’envoi en est à un autre endroit : reprenez où il en est.",
  uploadIncomplete: "Le fichier n’est pas arrivé en entier : reprenez l’envoi.",
  imageTooLarge: "Cette image a trop de points : la limite est de {{limit}} mégapixels. Réduisez-la, puis réessayez.",
  imageUnreadable: "Cette image n’a pas pu être lue : le fichier est abîmé, ou n’est pas ce qu’il dit être.",
  rangeRefused: "Le fichier n’a pas la partie demandée.",
  notEmbeddable: "Ce qui est à cette adresse ne peut pas être montré ici.",
  imagesWithoutAlternative:
    "Avant d’ouvrir cette page à d’autres, décrivez ses images pour qui ne les voit pas. Sans description : {{images}}.",
  originRefused: "Cette demande vient d’un autre site.",
  busy: "Passerelles est momentanément occupé. Réessayez dans un instant ; rien n’est perdu.",
  ...interfaceErrors,
} as const;
