/** The dotted paths of a catalogue's texts: `errors.notFound`. */
export type CatalogueKey<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${CatalogueKey<T[K]>}`;
}[keyof T & string];
