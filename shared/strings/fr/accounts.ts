/** Signing in and out, invitations, one's own profile. Counts follow i18next's plural suffixes. */
export const accounts = {
  email: "Adresse e-mail",
  password: "Mot de passe",
  showPassword: "Afficher le mot de passe",
  newPassword: "Nouveau mot de passe",
  currentPassword: "Mot de passe actuel",
  passwordRule: "Au moins {{minimum}} caractères. Une phrase convient très bien.",
  name: "Nom",
  nameHelp: "Tel que vos collègues le verront.",
  backToSignIn: "Retour à la connexion",
  signOut: "Se déconnecter",
  signOutEverywhere: "Déconnecter partout",
  everywhereHelp: "Ferme toutes les sessions, sur tous les appareils, celui‑ci compris.",
  leaveAnyway: "Se déconnecter quand même",
  unsent_one:
    "{{count}} modification n’est pas encore enregistrée par le serveur. En vous déconnectant maintenant, vous la perdez.",
  unsent_many:
    "{{count}} modifications ne sont pas encore enregistrées par le serveur. En vous déconnectant maintenant, vous les perdez.",
  unsent_other:
    "{{count}} modifications ne sont pas encore enregistrées par le serveur. En vous déconnectant maintenant, vous les perdez.",
  signIn: {
    owed: "Vous avez quitté cet appareil : il ne garde plus rien de vous. Le serveur fermera votre session dès que la connexion reviendra.",
    title: "Connexion",
    lede: "Retrouvez vos pages et celles de vos collègues.",
    action: "Se connecter",
    demonstration: "Ceci est la démonstration : les comptes s’affichent au démarrage de Passerelles, dans le terminal.",
  },
  forgotten: {
    ask: "Mot de passe oublié ?",
    title: "Mot de passe oublié",
    lede: "Indiquez votre adresse : un lien vous permettra d’en choisir un autre.",
    action: "Recevoir le lien",
    sentTitle: "Regardez votre courrier",
    sent: "Si un compte existe à cette adresse, un lien vient d’y être envoyé. Pensez aux courriers indésirables.",
  },
  reset: {
    title: "Choisir un mot de passe",
    lede: "Il remplacera l’ancien ; vos sessions ouvertes seront fermées.",
    action: "Changer le mot de passe",
    done: "Le mot de passe est changé. Vous pouvez vous connecter.",
  },
  link: {
    unusable: "Ce lien ne sert plus",
    action: "Créer mon compte",
    invitation: {
      title: "Bienvenue",
      lede: "Vous avez été invité·e à écrire ici. Votre rôle : {{role}}.",
    },
    "first-admin": {
      title: "Premier compte",
      lede: "Ce compte administre Passerelles : il invitera les autres. {{role}}",
    },
  },
  again: {
    title: "Votre session a expiré",
    lede: "Connectez-vous à nouveau : ce que vous écriviez est toujours là.",
    later: "Plus tard",
    somebodyElse: "Je suis quelqu’un d’autre",
  },
  leftBehind: {
    title: "Une autre personne écrivait ici",
    what_one:
      "{{name}} n’avait pas quitté sa session. {{count}} modification qui n’était pas encore enregistrée reste gardée sur cet appareil, pour {{name}} seulement ; rien n’en sera envoyé en votre nom.",
    what_many:
      "{{name}} n’avait pas quitté sa session. {{count}} modifications qui n’étaient pas encore enregistrées restent gardées sur cet appareil, pour {{name}} seulement ; rien n’en sera envoyé en votre nom.",
    what_other:
      "{{name}} n’avait pas quitté sa session. {{count}} modifications qui n’étaient pas encore enregistrées restent gardées sur cet appareil, pour {{name}} seulement ; rien n’en sera envoyé en votre nom.",
    understood: "J’ai compris",
  },
  profile: {
    title: "Mon profil",
    lede: "{{email}} · {{role}}",
    you: "Vous",
    sessions: "Sessions",
    saved: "Enregistré",
    changePassword: "Changer le mot de passe",
    passwordChanged: "Mot de passe changé",
    keys: "Clavier",
    singleKeys: "Raccourcis d’une seule touche",
    singleKeysHelp: "Par exemple « E » pour modifier une page. À désactiver si vous dictez à votre ordinateur.",
  },
} as const;
