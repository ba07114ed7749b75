import type { ThemeGroup } from "./theme-group.ts";

/** Themes about work, training and basic skills (data·inclusion schema v1.0.8, Licence Ouverte 2.0). English labels are ours. */
export const themesOfWork: readonly ThemeGroup[] = [
  {
    code: "choisir-un-metier",
    label: { fr: "Choisir un métier", en: "Choosing a trade" },
    themes: {
      "confirmer-son-choix-de-metier": { fr: "Confirmer son choix de métier", en: "Confirming a choice of trade" },
      "connaitre-les-opportunites-demploi": {
        fr: "Connaître les opportunités d’emploi",
        en: "Knowing the job openings",
      },
      "decouvrir-un-metier-ou-un-secteur-dactivite": {
        fr: "Découvrir un métier ou un secteur d’activité",
        en: "Discovering a trade or a sector",
      },
      "identifier-ses-points-forts-et-ses-competences": {
        fr: "Identifier ses points forts et ses compétences",
        en: "Finding one’s strengths and skills",
      },
    },
  },
  {
    code: "creer-une-entreprise",
    label: { fr: "Créer une entreprise", en: "Starting a business" },
    themes: {
      "definir-son-projet-de-creation-dentreprise": {
        fr: "Définir son projet de création d’entreprise",
        en: "Defining a business project",
      },
      "developper-son-entreprise": { fr: "Développer son entreprise", en: "Growing a business" },
      "structurer-son-projet-de-creation-dentreprise": {
        fr: "Structurer son projet de création d’entreprise",
        en: "Shaping a business project",
      },
    },
  },
  {
    code: "preparer-sa-candidature",
    label: { fr: "Préparer sa candidature", en: "Preparing an application" },
    themes: {
      "developper-son-reseau": { fr: "Développer son réseau", en: "Growing a network" },
      "organiser-ses-demarches-de-recherche-demploi": {
        fr: "Organiser ses démarches de recherche d’emploi",
        en: "Organising a job search",
      },
      "realiser-un-cv-et-ou-une-lettre-de-motivation": {
        fr: "Réaliser un CV et/ou une lettre de motivation",
        en: "Writing a CV or a cover letter",
      },
      "valoriser-ses-competences": { fr: "Valoriser ses compétences", en: "Making the most of one’s skills" },
    },
  },
  {
    code: "trouver-un-emploi",
    label: { fr: "Trouver un emploi", en: "Finding a job" },
    themes: {
      "convaincre-un-recruteur-en-entretien": {
        fr: "Convaincre un recruteur en entretien",
        en: "Convincing a recruiter in an interview",
      },
      "faire-des-candidatures-spontanees": {
        fr: "Faire des candidatures spontanées",
        en: "Making unsolicited applications",
      },
      "maintien-dans-lemploi": { fr: "Maintien dans l’emploi", en: "Staying in work" },
      "repondre-a-des-offres-demploi": { fr: "Répondre à des offres d’emploi", en: "Answering job offers" },
      "suivre-ses-candidatures-et-relancer-les-employeurs": {
        fr: "Suivre ses candidatures et relancer les employeurs",
        en: "Following applications up",
      },
    },
  },
  {
    code: "se-former",
    label: { fr: "Se former", en: "Training" },
    themes: {
      "monter-son-dossier-de-formation": { fr: "Monter son dossier de formation", en: "Preparing a training file" },
      "trouver-sa-formation": { fr: "Trouver sa formation", en: "Finding training" },
    },
  },
  {
    code: "souvrir-a-linternational",
    label: { fr: "S’ouvrir à l’international", en: "Going abroad" },
    themes: {
      "connaitre-les-opportunites-demploi-a-letranger": {
        fr: "Connaître les opportunités d’emploi à l’étranger",
        en: "Knowing the job openings abroad",
      },
      "sinformer-sur-les-aides-pour-travailler-a-letranger": {
        fr: "S’informer sur les aides pour travailler à l’étranger",
        en: "Learning about aid for working abroad",
      },
      "sorganiser-suite-a-son-retour-en-france": {
        fr: "S’organiser suite à son retour en France",
        en: "Settling after a return to France",
      },
    },
  },
  {
    code: "numerique",
    label: { fr: "Numérique", en: "Digital" },
    themes: {
      "acceder-a-des-services-en-ligne": { fr: "Accéder à des services en ligne", en: "Reaching online services" },
      "acceder-a-une-connexion-internet": {
        fr: "Accéder à une connexion Internet",
        en: "Getting an Internet connection",
      },
      "acquerir-un-equipement": { fr: "Acquérir un équipement", en: "Obtaining equipment" },
      "maitriser-les-fondamentaux-du-numerique": {
        fr: "Maîtriser les fondamentaux du numérique",
        en: "Mastering digital basics",
      },
    },
  },
  {
    code: "lecture-ecriture-calcul",
    label: { fr: "Lecture, écriture, calcul", en: "Reading, writing, arithmetic" },
    themes: {
      "maitriser-le-calcul": { fr: "Maîtriser le calcul", en: "Mastering arithmetic" },
      "maitriser-le-francais": { fr: "Maîtriser le français", en: "Mastering French" },
    },
  },
];
