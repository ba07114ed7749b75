/** Held, exclusively, by whoever changes the structure of the database. The numbers are arbitrary, and must never change. */
export const MIGRATION_LOCK = "7091410301";

/** Held, shared, by each running application; exclusively by a restore. */
export const SERVING_LOCK = "7091410302";

/** Held, exclusively, by the node that loads the official territories. */
export const TERRITORIES_LOCK = "7091410303";

/** Held, exclusively, by whoever counts the room that files take and reserves some of it. */
export const UPLOADS_LOCK = "7091410304";

/** First of the two keys of the locks under which a page takes its slug; the second is a hash of the slug's first word. */
export const SLUG_LOCKS = 7_091_411;
