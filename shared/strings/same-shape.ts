/** The same keys as a French catalogue, with any text: a missing or extra English key is a type error. */
export type SameShape<T> = { [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };
