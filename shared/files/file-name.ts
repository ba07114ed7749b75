import { withoutUnseen } from "../text/unseen.ts";

/** Longest name of a file, in UTF-16 units. */
export const longestFileName = 150;

/** What the name of a file becomes when nothing of it can be kept. */
const nameless = "fichier";

/**
 * A name as it may be stored, shown and offered for saving: its last part alone, without what steers a terminal, hides
 * an extension (right-to-left overrides, invisible characters) or means something to a file system.
 */
export function cleanFileName(given: string): string {
  const last = given.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const visible = withoutUnseen(last)
    .replace(/\p{Cc}/gu, "")
    .replace(/[<>:"|?*]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  return shortened(visible) || nameless;
}

/** The name with this extension, which what the file really is asks for; kept when it has it already, in any case. */
export function withExtension(name: string, extension: string, others: readonly string[] = []): string {
  const [, stem = name, present = ""] = /^(.+)\.([A-Za-z0-9]{1,8})$/.exec(name) ?? [];
  if ([extension, ...others].includes(present.toLowerCase())) return name;
  const base = /^(jpe?g|png|webp|gif|avif)$/i.test(present) ? stem : name;
  return `${base.slice(0, longestFileName - extension.length - 1)}.${extension}`;
}

/** Cut within its stem, so that the extension still says what it is; never within a character. */
function shortened(name: string): string {
  if (name.length <= longestFileName) return name;
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? "";
  return `${name.slice(0, longestFileName - extension.length).replace(/[\ud800-\udbff]$/, "")}${extension}`;
}
