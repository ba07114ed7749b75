/** An excerpt whose matched words stand between U+E000 and U+E001, drawn with marks. */
export function Excerpt({ text }: { text: string }) {
  const pieces = text.split(/[\uE000\uE001]/u);
  // Marks open at each odd piece: the two signs alternate.
  return (
    <>
      {pieces.map((piece, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a fixed text have no other identity than their place.
        at % 2 === 1 ? <mark key={at}>{piece}</mark> : piece,
      )}
    </>
  );
}
