export const search = "search";
