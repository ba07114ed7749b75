import type { Option } from "../field.ts";
import { themesOfLife } from "./themes-of-life.ts";
import { themesOfWork } from "./themes-of-work.ts";

/** The themes of a service; mobility first, for that is what is looked for here. */
export const serviceThemes: readonly Option[] = [...themesOfLife, ...themesOfWork].flatMap(({ code, label, themes }) =>
  Object.entries(themes).map(([theme, name]) => ({ value: `${code}--${theme}`, label: name, group: label })),
);
