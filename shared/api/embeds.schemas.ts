import { z } from "zod";
import { embedTypes } from "../embeds/embed.ts";
import { longestRemoteAddress } from "../embeds/remote-address.ts";
import { filterText } from "./values.schemas.ts";

/** Longest description that goes with an image, in characters. */
export const longestAlternative = 1000;

export const readEmbed = {
  query: z.strictObject({
    type: z.enum(embedTypes),
    /** https, on a public host. */
    url: filterText(longestRemoteAddress).min(1),
    /** What is on the image, for those who do not see it; what a film is called. */
    alt: filterText(longestAlternative).optional(),
  }),
  output: z.string(),
};
