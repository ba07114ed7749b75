/** What has to be drawn before a page goes on paper, and is not on the screen. */
const preparations = new Set<() => Promise<void>>([loadImages]);

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

/** Milliseconds that images are waited for. */
const patience = 5000;

/** Images that nobody has scrolled to are not fetched yet. */
async function loadImages(): Promise<void> {
  const waiting = [...document.images].filter(({ complete }) => !complete);
  const loaded = waiting.map((image) => {
    image.loading = "eager";
    return image.decode();
  });
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  await Promise.race([Promise.allSettled(loaded), late]);
}
