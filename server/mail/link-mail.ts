import type { Language } from "@passerelles/shared/strings/label.ts";
import { escapeHtml } from "../http/escape-html.ts";
import { translate } from "../http/translate.ts";
import type { Mail } from "./mailer.ts";

interface LinkMail {
  to: string;
  language: Language;
  /** How the recipient is greeted, when known. */
  name?: string;
  purpose: "invitation" | "passwordReset";
  values?: Record<string, string>;
  link: string;
  expiresAt: Date;
}

/** A mail that brings a one-time link, in the recipient's language. */
export function linkMail({ to, language, name, purpose, values = {}, link, expiresAt }: LinkMail): Mail {
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Paris" });
  const before = [
    name === undefined ? translate(language, "mail.greeting") : translate(language, "mail.greetingName", { name }),
    ...translate(language, `mail.${purpose}.body`, values).split("\n\n"),
  ];
  const after = [
    translate(language, "mail.linkExpires", { date: date.format(expiresAt) }),
    translate(language, `mail.${purpose}.ignore`),
    translate(language, "mail.signature"),
  ];
  const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;
  const href = escapeHtml(link);
  return {
    to,
    // A line break in a name must not begin another header.
    subject: translate(language, `mail.${purpose}.subject`, values).replace(/\s+/g, " "),
    text: `${[...before, link, ...after].join("\n\n")}\n`,
    html: `<!doctype html><html lang="${language}"><body>${before.map(paragraph).join("")}<p><a href="${href}">${href}</a></p>${after.map(paragraph).join("")}</body></html>`,
  };
}
