/** Texts of the ways to show a page to others, and of its printed sheet. */
export const share = {
  label: "Partager",
  copyLink: "Copier le lien",
  linkCopied: "Lien copié",
  notCopied: "Le navigateur n’a pas laissé copier. L’adresse : {{address}}",
  mail: "Envoyer par e-mail",
  qr: "QR code",
  print: "Imprimer",
  readers: {
    prive: "Page privée : vous seul·e pourrez ouvrir le lien.",
    membres: "Page des membres : le lien demande un compte.",
  },
  qrTitle: "QR code de la page",
  qrLabel: "QR code qui ouvre « {{title}} »",
  qrHelp: "SVG pour une affiche : il reste net à toute taille. PNG pour un document ou un message.",
  svg: "Télécharger en SVG",
  png: "Télécharger en PNG",
  close: "Fermer",
  paper: {
    sources: "Sources des chiffres",
    readOnline: "Lire cette page dans son état présent :",
    printed: "Imprimée le {{date}}",
  },
} as const;
