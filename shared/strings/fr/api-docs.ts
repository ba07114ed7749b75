/** The page that describes the HTTP API. What is described is written in English, the language of the API. */
export const apiDocs = {
  title: "API de Passerelles",
  introduction:
    "Toutes les adresses que l’interface utilise, ouvertes à vos programmes. La description complète, pour les outils, est au format OpenAPI 3.1 :",
  back: "Retour à Passerelles",
  skip: "Aller au contenu",
  contents: "Sommaire",
  signedIn: "Connexion nécessaire",
  anyone: "Sans compte",
  parameters: "Paramètres",
  required: "obligatoire",
  optional: "facultatif",
  body: "Corps de la demande",
  answer: "Réponse",
  problems: "Réponses d’erreur",
  problemsIntroduction:
    "Une demande qui ne peut pas être accordée reçoit un objet « application/problem+json » (RFC 9457), dont le code ne change pas :",
} as const;
