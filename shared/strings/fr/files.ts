/** Images, attachments and the other blocks that stand between paragraphs, as they are read. */
export const files = {
  image: {
    noAlternative: "Image sans description",
    missing:
      "Image à décrire : sans description, elle n’est pas montrée au public, et la page ne peut pas être ouverte à d’autres.",
    heldBack: "Cette image sera montrée quand elle aura sa description.",
    absent: "Cette image n’est plus là.",
    badAddress: "L’image de cette adresse ne peut pas être montrée.",
  },
  embed: {
    showVideo: "Afficher la vidéo de {{host}}",
    showImage: "Afficher l’image de {{host}}",
    nothing: "Rien n’est chargé de {{host}} tant que vous ne l’acceptez pas. Votre accord vaut pour cette visite.",
    open: "Voir sur {{host}}",
    video: "Vidéo de {{host}}",
    image: "Image de {{host}}",
    withdraw: "Ne plus rien charger de {{host}}",
  },
  attachment: {
    absent: "Ce fichier n’est plus là.",
  },
  population: {
    public: "Public",
    count: "Effectif",
    empty: "Population à préciser",
  },
  type: {
    image: "image",
    pdf: "PDF",
    text: "texte",
    sheet: "tableur",
    slides: "diaporama",
    archive: "archive",
    sound: "son",
    video: "vidéo",
    other: "fichier",
  },
} as const;
