/** Widths in pixels in which an image is offered to screens, besides its own. */
export const imageWidths = [480, 960, 1600] as const;

/** Media types of what can be shown as an image: anything else is only ever downloaded. */
export const imageTypes = ["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"] as const;
