import type { blockForms as french } from "../fr/block-forms.ts";
import type { SameShape } from "../same-shape.ts";

/** Writing the blocks that stand between paragraphs, and sending files for them. */
export const blockForms: SameShape<typeof french> = {
  edit: "Edit: {{block}}",
  writers_one: "{{names}} is filling in this block",
  writers_many: "{{names}} are filling in this block",
  writers_other: "{{names}} are filling in this block",
  kept: {
    block: "The block “{{block}}” has just been removed from the page by somebody else",
    row: "This row has just been removed by somebody else",
    label: "What you were writing",
    copy: "Copy",
    copied: "Copied",
  },
  image: {
    empty: "No image is chosen yet.",
    choose: "Choose an image",
    replace: "Change the image",
    link: "Or the address of an image",
    linkHelp: "With https. It stays on its site: nothing is loaded from there before the reader agrees.",
    badLink: "The whole address of an image on a public site, with https.",
    title: "Image",
    describe: "Describe the image",
    edit: "Edit the image",
    alt: "Description, for those who do not see the image",
    altHelp: "Needed before the page is opened to others.",
    caption: "Caption",
    credit: "Credit",
    creditHelp: "Who made it, and under which licence.",
    width: "Width",
    widths: { text: "That of the text", petite: "Small", large: "The whole width" },
    notShown: "This file is not an image that can be shown: JPEG, PNG, WebP, GIF or AVIF. Attach it instead.",
    stilled: "This image was animated: its first picture alone is kept and shown.",
  },
  attachment: {
    empty: "No file is chosen yet.",
    choose: "Choose a file",
    replace: "Change the file",
    title: "Attachment",
    edit: "Edit the attachment",
    label: "Text of the link",
    notShown:
      "This image is in a format that browsers do not display: it is kept as it is, as a file to download. To show it, save it as JPEG or PNG, then drop it here.",
  },
  upload: {
    leaving: "A file is being sent",
    leavingNext: "If you leave the page now, the file will not be sent. The text itself is kept.",
    leave: "Leave anyway",
    stay: "Stay",
    sending: "Sending {{name}}",
    treating: "{{name}} has arrived: preparing it…",
    waiting: "Sending was interrupted: it will resume by itself.",
    cancel: "Stop sending",
    retry: "Try again",
    remove: "Remove",
  },
  encart: {
    tone: "Kind of inset",
    text: "Inset",
  },
};
