export const palette = [];
