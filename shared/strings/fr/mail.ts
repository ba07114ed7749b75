/** Mails. Blank lines separate paragraphs. */
export const mail = {
  greeting: "Bonjour,",
  greetingName: "Bonjour {{name}},",
  signature: "Passerelles",
  linkExpires: "Ce lien sert une seule fois et vaut jusqu’au {{date}}.",
  invitation: {
    subject: "{{inviter}} vous invite sur Passerelles",
    body: "{{inviter}} vous invite à rejoindre Passerelles, l’espace où les professionnels de l’insertion et de la mobilité écrivent ensemble.\n\nPour choisir votre mot de passe et commencer :",
    ignore: "Si vous n’attendiez pas cette invitation, ignorez ce message : aucun compte n’est créé.",
  },
  passwordReset: {
    subject: "Choisir un nouveau mot de passe",
    body: "Quelqu’un, vous sans doute, a demandé à changer le mot de passe de votre compte.\n\nPour en choisir un nouveau :",
    ignore: "Si ce n’était pas vous, ignorez ce message : votre mot de passe reste le même.",
  },
} as const;
