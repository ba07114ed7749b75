import type { Label } from "../../strings/label.ts";

/** A group of data·inclusion themes: a theme's official code is `<code of the group>--<code of the theme>`. */
export interface ThemeGroup {
  code: string;
  label: Label;
  themes: Readonly<Record<string, Label>>;
}
