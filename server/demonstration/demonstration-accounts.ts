import type { Role } from "@passerelles/shared/access.ts";
import type { DemonstrationAccount } from "./demonstration-page.ts";

/** The password of every demonstration account. They sign in on loopback only. */
export const demonstrationPassword = "passerelles-demo";

const names: Record<DemonstrationAccount, { name: string; role: Role }> = {
  admin: { name: "Alix Admin", role: "admin" },
  reseau: { name: "Rosa Réseau", role: "reseau" },
  conseiller: { name: "Camille Conseil", role: "conseiller" },
  animateur: { name: "Anouk Atelier", role: "animateur" },
  formateur: { name: "Félix Formation", role: "formateur" },
  lecteur: { name: "Lou Lecture", role: "lecteur" },
};

/** One invented person per role; `key` is the local part of the address. */
export const demonstrationPeople = (Object.keys(names) as DemonstrationAccount[]).map((key) => ({
  key,
  ...names[key],
  email: `${key}@demo.passerelles.test`,
}));
