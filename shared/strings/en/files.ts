import type { files as french } from "../fr/files.ts";
import type { SameShape } from "../same-shape.ts";

/** Images, attachments and the other blocks that stand between paragraphs, as they are read. */
export const files: SameShape<typeof french> = {
  image: {
    noAlternative: "Image without a description",
    missing:
      "Image to be described: without a description it is not shown to the public, and the page cannot be opened to others.",
    heldBack: "This image will be shown once it is described.",
    absent: "This image is no longer here.",
    badAddress: "The image at this address cannot be shown.",
  },
  embed: {
    showVideo: "Show the video of {{host}}",
    showImage: "Show the image of {{host}}",
    nothing: "Nothing is loaded from {{host}} before you agree. Your agreement holds for this visit.",
    open: "See it on {{host}}",
    video: "Video of {{host}}",
    image: "Image of {{host}}",
    withdraw: "Load nothing more from {{host}}",
  },
  attachment: {
    absent: "This file is no longer here.",
  },
  population: {
    public: "Public",
    count: "Number",
    empty: "Population to be filled in",
  },
  type: {
    image: "image",
    pdf: "PDF",
    text: "text",
    sheet: "spreadsheet",
    slides: "slides",
    archive: "archive",
    sound: "sound",
    video: "video",
    other: "file",
  },
};
