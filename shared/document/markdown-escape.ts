/** Plain text as it must be written in Markdown to read as itself, HTML included. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|&#$!]/g, escapeOne)
    .replace(/^(\s*)([-+=])(?=\s|$|[-=])/gm, "$1\\$2")
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/gm, "$1\\$2");
}

/** `&` matters only where it begins an entity, `#` at the start of a line, `!` before a bracket: elsewhere they stay readable. */
function escapeOne(character: string, offset: number, text: string): string {
  if (character === "&") return /^&#?\w{1,32};/.test(text.slice(offset, offset + 36)) ? "\\&" : "&";
  if (character === "#")
    return /(?:^|\n)\s{0,3}#{0,5}$/.test(text.slice(Math.max(0, offset - 10), offset)) ? "\\#" : "#";
  if (character === "!") return text[offset + 1] === "[" ? "\\!" : "!";
  if (character === "$") return "$";
  return `\\${character}`;
}

/** Text between backquotes that holds any number of them. */
export function codeSpan(text: string): string {
  const fence = "`".repeat(longestRun(text) + 1);
  const pad = text.startsWith("`") || text.endsWith("`") || text.trim() === "" ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** Lines of code between fences longer than any that they hold. */
export function codeFence(text: string, language: string): string[] {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return [`${fence}${language.replace(/[^\w+#.-]/g, "").slice(0, 40)}`, ...text.split("\n"), fence];
}

/** An address as the target of a link; only those that lead to a page, a site or a mail box are kept, others give null. */
export function linkTarget(href: unknown): string | null {
  if (typeof href !== "string" || !/^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i.test(href)) return null;
  return `<${href.replace(/[<>\\\s]/g, (character) => encodeURIComponent(character))}>`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
