/** The dotted paths of a catalogue's texts: `errors.notFound`; of texts for several counts, without their ending. */
export type CatalogueKey<T> = {
  [K in keyof T & string]: T[K] extends string ? Uncounted<K> : `${K}.${CatalogueKey<T[K]>}`;
}[keyof T & string];

type Uncounted<K extends string> = K extends `${infer Text}_${"one" | "many" | "other"}` ? Text : K;
