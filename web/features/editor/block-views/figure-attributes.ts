/** How one attribute of a figure is read and written: one by one, so that two people's edits both stay. */
export interface FigureAttributes {
  of(name: string): string;
  write(name: string, text: string): void;
}
