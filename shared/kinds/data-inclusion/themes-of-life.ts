import type { ThemeGroup } from "./theme-group.ts";

/** Themes about getting about, living and coping (data·inclusion schema v1.0.8, Licence Ouverte 2.0). English labels are ours. */
export const themesOfLife: readonly ThemeGroup[] = [
  {
    code: "mobilite",
    label: { fr: "Mobilité", en: "Mobility" },
    themes: {
      "acceder-a-un-vehicule": { fr: "Accéder à un véhicule", en: "Obtaining a vehicle" },
      "entretenir-reparer-son-vehicule": {
        fr: "Entretenir et réparer son véhicule",
        en: "Maintaining and repairing a vehicle",
      },
      "etre-accompagne-dans-son-parcours-mobilite": {
        fr: "Être accompagné dans son parcours mobilité",
        en: "Being accompanied towards mobility",
      },
      "financer-ma-mobilite": { fr: "Financer ma mobilité", en: "Financing one’s mobility" },
      "mobilite-douce-partagee-collective": {
        fr: "Utiliser des services de mobilité douce, partagée ou collective",
        en: "Using active, shared or public transport",
      },
      "preparer-un-permis": { fr: "Préparer un permis", en: "Preparing a driving licence" },
    },
  },
  {
    code: "difficultes-administratives-ou-juridiques",
    label: { fr: "Difficultés administratives ou juridiques", en: "Administrative or legal difficulties" },
    themes: {
      "accompagnement-aux-demarches-administratives": {
        fr: "Accompagnement aux démarches administratives",
        en: "Help with paperwork",
      },
      "accompagnement-pour-lacces-a-la-citoyennete": {
        fr: "Accompagnement pour l’accès à la citoyenneté",
        en: "Help towards citizenship",
      },
      "accompagnement-pour-lacces-aux-droits": {
        fr: "Accompagnement pour l’accès aux droits",
        en: "Help to obtain one’s rights",
      },
      "beneficier-dune-mesure-daccompagnement-adapte": {
        fr: "Bénéficier d’une mesure d’accompagnement adapté",
        en: "Obtaining a suitable support measure",
      },
      "connaitre-ses-droits-face-a-une-discrimination": {
        fr: "Connaître ses droits face à une discrimination",
        en: "Knowing one’s rights against discrimination",
      },
      "prendre-en-compte-une-problematique-judiciaire": {
        fr: "Prendre en compte une problématique judiciaire",
        en: "Dealing with a legal issue",
      },
    },
  },
  {
    code: "difficultes-financieres",
    label: { fr: "Difficultés financières", en: "Financial difficulties" },
    themes: {
      "acquerir-une-autonomie-budgetaire": {
        fr: "Acquérir une autonomie budgétaire",
        en: "Becoming independent with a budget",
      },
      "ameliorer-sa-gestion-budgetaire": { fr: "Améliorer sa gestion budgétaire", en: "Managing a budget better" },
      "mettre-en-place-une-mesure-de-protection-financiere": {
        fr: "Mettre en place une mesure de protection financière",
        en: "Setting up financial protection",
      },
      "prevenir-une-degradation-de-la-situation-financiere": {
        fr: "Prévenir une dégradation de la situation financière",
        en: "Preventing a worsening financial situation",
      },
      "situation-dendettement-surendettement": {
        fr: "Situation d’endettement ou de surendettement",
        en: "Debt or over-indebtedness",
      },
    },
  },
  {
    code: "equipement-et-alimentation",
    label: { fr: "Équipement et alimentation", en: "Equipment and food" },
    themes: {
      "aide-menagere": { fr: "Aide ménagère", en: "Household help" },
      alimentation: { fr: "Alimentation", en: "Food" },
      electromenager: { fr: "Électroménager", en: "Household appliances" },
      habillement: { fr: "Habillement", en: "Clothing" },
    },
  },
  {
    code: "famille",
    label: { fr: "Famille", en: "Family" },
    themes: {
      "garde-denfants": { fr: "Garde d’enfants", en: "Childcare" },
      "prise-en-charge-personne-dependante": {
        fr: "Prise en charge d’une personne dépendante",
        en: "Care of a dependent person",
      },
      "soutien-a-la-parentalite-et-a-leducation": {
        fr: "Soutien à la parentalité et à l’éducation",
        en: "Support for parenting and education",
      },
      "soutien-aidants": { fr: "Soutien aux aidants", en: "Support for carers" },
      "surmonter-conflits-separation-violence": {
        fr: "Surmonter les conflits liés à la séparation ou à la violence",
        en: "Overcoming conflict, separation or violence",
      },
    },
  },
  {
    code: "logement-hebergement",
    label: { fr: "Logement et hébergement", en: "Housing" },
    themes: {
      "acheter-un-logement": { fr: "Acheter un logement", en: "Buying a home" },
      "changer-de-logement": { fr: "Changer de logement", en: "Changing homes" },
      "louer-un-logement": { fr: "Louer un logement", en: "Renting a home" },
      "rechercher-une-solution-dhebergement-temporaire": {
        fr: "Rechercher une solution d’hébergement temporaire",
        en: "Looking for temporary accommodation",
      },
      "reduire-les-impayes-de-loyer": { fr: "Réduire les impayés de loyer", en: "Reducing rent arrears" },
      "se-maintenir-dans-le-logement": { fr: "Se maintenir dans le logement", en: "Staying in one’s home" },
      "sinformer-sur-les-demarches-liees-a-lacces-au-logement": {
        fr: "S’informer sur les démarches liées à l’accès au logement",
        en: "Learning how to obtain a home",
      },
    },
  },
  {
    code: "remobilisation",
    label: { fr: "Remobilisation", en: "Regaining momentum" },
    themes: {
      "activites-sportives-et-culturelles": { fr: "Activités sportives et culturelles", en: "Sports and culture" },
      "benevolat-action-citoyenne": { fr: "Bénévolat et action citoyenne", en: "Volunteering and civic action" },
      "bien-etre-confiance-en-soi": { fr: "Bien-être et confiance en soi", en: "Well-being and self-confidence" },
      "lien-social": { fr: "Lien social", en: "Social ties" },
    },
  },
  {
    code: "sante",
    label: { fr: "Santé", en: "Health" },
    themes: {
      "acces-aux-soins": { fr: "Accès aux soins", en: "Access to health care" },
      addictions: { fr: "Addictions", en: "Addictions" },
      "constituer-un-dossier-mdph-invalidite": {
        fr: "Constituer un dossier MDPH pour invalidité",
        en: "Preparing a disability file",
      },
      "sante-mentale": { fr: "Santé mentale", en: "Mental health" },
      "sante-sexuelle": { fr: "Santé sexuelle", en: "Sexual health" },
    },
  },
];
