/** Drafts of the pages that the law asks for, to complete. They are long, and not among the texts that every screen waits for. */
export const legalModels = {
  "mentions-legales":
    "## Éditeur\n\nNom de l’organisme, forme juridique, adresse, téléphone, adresse e-mail.\n\n## Direction de la publication\n\nNom et fonction.\n\n## Hébergement\n\nNom, adresse et téléphone de l’hébergeur.\n\n## Contenus\n\nSauf mention contraire, les fiches sont publiées sous licence CC BY 4.0. Les données de territoires viennent du Code officiel géographique (Insee et DGCL, Licence Ouverte 2.0).",
  confidentialite:
    "## Ce qui est enregistré\n\nPour les personnes qui ont un compte : nom, adresse e-mail, rôle, langue, pages écrites et dates. Les visites ne sont pas mesurées, et rien n’est transmis à des tiers. Pour les personnes que les pages citent : nom, fonction, structure, adresse e-mail, téléphone et source, visibles selon leur choix et effacés à leur demande.\n\n## Témoins de connexion\n\nUn seul, nécessaire à la session.\n\n## Sur votre appareil\n\nVos modifications en attente, le temps d’être enregistrées. Elles sont effacées à la déconnexion.\n\n## Vos droits\n\nAccès, rectification, effacement : adresse à laquelle écrire.",
  accessibilite:
    "## État de conformité\n\nCette instance n’a pas encore été évaluée selon le RGAA 4.1.\n\n## Retour d’information\n\nSi vous ne parvenez pas à accéder à un contenu, écrivez à : adresse de contact.\n\n## Voies de recours\n\nDéfenseur des droits : formulaire sur son site, téléphone 09 69 39 00 00, ou un délégué dans votre région.",
} as const;
