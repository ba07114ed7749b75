/** A file of the demonstration content, made when it is laid. It belongs to the owner of the page that shows it. */
export interface DemonstrationFile {
  key: string;
  name: string;
  make: () => Promise<Uint8Array>;
}
