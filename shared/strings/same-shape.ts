/** The keys of a catalogue with any words: what every other language must have, no key more and none less. */
export type SameShape<T> = { [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };
