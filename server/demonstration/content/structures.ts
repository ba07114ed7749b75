import { contact } from "../blocks.ts";
import { h2, p } from "../body.ts";
import type { DemonstrationPage } from "../demonstration-page.ts";

type Organisation = Pick<DemonstrationPage, "key" | "title"> & {
  summary: string;
  territory?: string;
  site?: string;
  networks?: readonly string[];
  text: string;
  /** Key of whom to turn to. */
  contact?: string;
};

/** The organisations that the demonstration sheets name. No contact of a person, no detail that the sources do not give. */
const organisations: readonly Organisation[] = [
  {
    key: "wimoov",
    title: "Wimoov",
    summary: "Association qui accompagne les personnes fragilisées vers une mobilité autonome et durable.",
    territory: "FR",
    site: "https://www.wimoov.org",
    text: "Née en 1998 après les grèves de 1995, l'association a pris le nom de Wimoov en 2014. Ses plateformes réunissent, derrière un seul interlocuteur, les solutions matérielles, financières et pédagogiques d'un territoire.",
  },
  {
    key: "lmi",
    title: "Laboratoire de la mobilité inclusive",
    summary: "Laboratoire qui étudie les difficultés de mobilité et ce qui y répond.",
    territory: "FR",
    site: "https://www.mobiliteinclusive.com",
    text: "Il estime combien d'actifs ont des difficultés de mobilité en France, et raconte des expériences, dont celle des véhicules solidaires pour l'emploi.",
  },
  {
    key: "resolis",
    title: "RESOLIS",
    summary: "Éditeur du Journal RESOLIS, dont les fiches décrivent des programmes d'innovation sociale.",
    site: "https://www.resolis.org",
    text: "Sa fiche sur Wimoov, collectée en 2016, est passée devant son comité de lecture en 2018.",
  },
  {
    key: "collectif",
    title: "Collectif du Pôle Économie Solidaire",
    summary: "Association qui réunit cinq structures et porte la plateforme de mobilité solidaire du Sud Essonne.",
    territory: "91223",
    text: "Le collectif porte la plateforme de mobilité solidaire du Sud Essonne, autour d'Étampes.",
    contact: "accueil-plateforme",
  },
  {
    key: "departement-essonne",
    title: "Département de l’Essonne",
    summary: "Collectivité qui a labellisé et cofinance la plateforme de mobilité du Sud Essonne.",
    territory: "91",
    site: "https://www.essonne.fr",
    text: "Au moment de la labellisation, en 2009, la collectivité s'appelait conseil général de l'Essonne.",
  },
  {
    key: "region-ile-de-france",
    title: "Région Île-de-France",
    summary: "Collectivité qui cofinance des actions de mobilité et d'insertion.",
    territory: "R11",
    site: "https://www.iledefrance.fr",
    text: "La région participe au financement de la plateforme du Sud Essonne, avec l'Europe, l'État et le département.",
  },
  {
    key: "pole-emploi",
    title: "Pôle emploi",
    summary: "Opérateur public de l'emploi, devenu France Travail en 2024.",
    territory: "FR",
    site: "https://www.francetravail.fr",
    text: "Ses conseillers repèrent les besoins de mobilité des demandeurs d'emploi et les orientent vers les plateformes.",
  },
  {
    key: "missions-locales",
    title: "Missions locales",
    summary: "Réseau qui accompagne les jeunes vers l'emploi et l'autonomie.",
    territory: "FR",
    networks: ["mission-locale"],
    text: "Les missions locales du Sud Essonne sont parmi les prescripteurs de la plateforme de mobilité.",
  },
  {
    key: "mds",
    title: "Maisons départementales des solidarités de l’Essonne",
    summary: "Lieux d'accueil social du département, prescripteurs de la plateforme de mobilité.",
    territory: "91",
    text: "Leurs équipes repèrent les personnes que la mobilité empêche d'avancer et les adressent à la plateforme.",
  },
  {
    key: "fse",
    title: "Fonds social européen",
    summary: "Fonds de l'Union européenne pour l'emploi et l'inclusion.",
    text: "Il participe au financement de plateformes de mobilité. Ses versements arrivent tard, ce qui demande de la trésorerie aux associations.",
  },
  {
    key: "mobin",
    title: "Mob’In France",
    summary: "Réseau de structures qui agissent pour une mobilité inclusive.",
    territory: "FR",
    networks: ["mobin"],
    text: "Pendant le premier confinement, le réseau a pris part au prêt de véhicules à des demandeurs d'emploi.",
  },
  {
    key: "apreva",
    title: "APREVA",
    summary: "Partenaire du prêt de véhicules pendant le premier confinement.",
    territory: "FR",
    text: "Elle a pris part au prêt gratuit de véhicules pendant le premier confinement, sans perte de revenu pour les garages.",
  },
  {
    key: "ecf",
    title: "ECF",
    summary: "Réseau d'écoles de conduite.",
    territory: "FR",
    text: "Il a pris part au prêt de véhicules pendant le premier confinement.",
  },
  {
    key: "fondation-total",
    title: "Fondation TOTAL",
    summary: "Fondation partenaire du prêt de véhicules pendant le premier confinement.",
    territory: "FR",
    text: "Elle a pris part à l'opération aux côtés de Pôle emploi et des réseaux de mobilité.",
  },
  {
    key: "departement-puy-de-dome",
    title: "Département du Puy-de-Dôme",
    summary: "Collectivité dont la plateforme de mobilité a trouvé un véhicule en trois jours.",
    territory: "63",
    text: "Près de Thiers, pendant le premier confinement, sa plateforme de mobilité a évité qu'une panne ne coûte un remplacement.",
  },
  {
    key: "renault",
    title: "Groupe Renault",
    summary: "Constructeur automobile, partenaire de sessions LAB sur la mobilité solidaire.",
    territory: "FR",
    text: "Partenaire de Pôle emploi depuis 2017 avec le Club Mobilité, il y présente ses offres Mobilize : location de voitures neuves, entretien et réparation.",
  },
  {
    key: "club-mobilite",
    title: "Club Mobilité",
    summary: "Partenaire des sessions LAB sur la mobilité solidaire.",
    territory: "FR",
    text: "Avec le Groupe Renault, il a travaillé à une session LAB sur les solutions de mobilité solidaire.",
  },
  {
    key: "adie",
    title: "Adie",
    summary: "Association de microcrédit, dont le microcrédit pour la mobilité.",
    territory: "FR",
    site: "https://www.adie.org",
    networks: ["adie"],
    text: "Elle a tenu un kiosque de la session LAB sur le microcrédit pour la mobilité.",
  },
  {
    key: "ecov",
    title: "Ecov",
    summary: "Organisation qui fait de la voiture un transport en commun.",
    territory: "FR",
    text: "Elle a tenu un kiosque de la session LAB sur la voiture comme transport en commun.",
  },
  {
    key: "region-hauts-de-france",
    title: "Région Hauts-de-France",
    summary: "Collectivité qui aide les personnes à rejoindre leur emploi.",
    territory: "R32",
    site: "https://www.hautsdefrance.fr",
    text: "Elle prête un véhicule pendant la période d'essai et porte une carte de transport commune à plusieurs réseaux.",
  },
  {
    key: "departement-nord",
    title: "Département du Nord",
    summary: "Collectivité engagée dans l'insertion et la mobilité.",
    territory: "59",
    text: "Il est intervenu à la table ronde de la journée d'échanges d'Arras, en 2017.",
  },
  {
    key: "adav",
    title: "ADAV, Droit au vélo",
    summary: "Association pour le droit au vélo, à l'origine d'une journée d'échanges à Arras.",
    territory: "R32",
    text: "Elle a organisé, avec ses partenaires, la journée d'échanges « mobilité et insertion professionnelle » d'Arras.",
  },
  {
    key: "afp2i",
    title: "AFP2I",
    summary: "Partenaire d'une journée d'échanges sur la mobilité et l'insertion, à Arras.",
    territory: "R32",
    text: "Il a organisé la journée d'échanges d'Arras avec l'ADAV.",
  },
];

/** The directory entries of the demonstration. */
export const demonstrationStructures: readonly DemonstrationPage[] = organisations.map((organisation) => ({
  key: organisation.key,
  kind: "structure",
  visibility: "public",
  owner: "reseau",
  title: organisation.title,
  fields: () => ({
    resume: organisation.summary,
    ...(organisation.site && { siteWeb: organisation.site }),
    ...(organisation.territory && { lieux: [{ code: organisation.territory }] }),
    ...(organisation.networks && { reseauxPorteurs: organisation.networks.map((value) => ({ value })) }),
  }),
  body: (pageId) => [
    p(organisation.text),
    ...(organisation.contact
      ? [h2("Contact"), contact({ person: pageId(organisation.contact), note: "Contact d'exemple, inventé." })]
      : []),
  ],
}));
