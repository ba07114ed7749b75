/** What a directory shows of an organisation's own page, among the columns of its kind. */
export const particulars = ["commune", "telephone", "siteWeb"] as const;
