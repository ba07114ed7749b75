import type { share as french } from "../fr/share.ts";
import type { SameShape } from "../same-shape.ts";

/** English texts of the ways to show a page to others, and of its printed sheet. */
export const share: SameShape<typeof french> = {
  label: "Share",
  copyLink: "Copy the link",
  linkCopied: "Link copied",
  notCopied: "The browser did not let it be copied. The address: {{address}}",
  mail: "Send by e-mail",
  qr: "QR code",
  print: "Print",
  readers: {
    prive: "Private page: only you can open the link.",
    membres: "Page for members: the link asks for an account.",
  },
  qrTitle: "QR code of the page",
  qrLabel: "QR code that opens “{{title}}”",
  qrHelp: "SVG for a poster: it stays sharp at any size. PNG for a document or a message.",
  svg: "Download as SVG",
  png: "Download as PNG",
  close: "Close",
  paper: {
    sources: "Sources of the figures",
    readOnline: "Read this page in its present state:",
    printed: "Printed on {{date}}",
  },
};
