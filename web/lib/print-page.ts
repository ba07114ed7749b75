/** What has to be drawn before a page goes on paper, and is not on the screen. */
const preparations = new Set<() => Promise<void>>();

/** Has this done before each print, until the returned function is called. */
export function beforePrint(prepare: () => Promise<void>): () => void {
  preparations.add(prepare);
  return () => preparations.delete(prepare);
}

/** Opens the browser's print dialog once the sheet is ready; one that could not be completed is printed as it is. */
export async function printPage(): Promise<void> {
  await Promise.allSettled([...preparations].map((prepare) => prepare()));
  window.print();
}
