/** Whether these bytes are an image of several pictures: a GIF, a WebP, a PNG or an AVIF that moves. */
export function isMoving(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (signAt(bytes, 0, 4) === "GIF8") return gifMoves(bytes);
  if (signAt(bytes, 8, 8) === "WEBPVP8X") return ((bytes[20] ?? 0) & 0b10) !== 0;
  if (signAt(bytes, 1, 3) === "PNG") return pngMoves(bytes, view);
  return signAt(bytes, 4, 8) === "ftypavis";
}

function signAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** A second picture after the first, among the extensions between them (GIF89a, sections 18 to 27). */
function gifMoves(bytes: Uint8Array): boolean {
  const byte = (at: number) => bytes[at] ?? 0;
  const coloursAfter = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  let pictures = 0;
  for (let at = 13 + coloursAfter(byte(10)); at < bytes.byteLength; at += 1) {
    if (byte(at) === 0x2c) {
      pictures += 1;
      if (pictures > 1) return true;
      at += 11 + coloursAfter(byte(at + 9));
    } else if (byte(at) === 0x21) at += 2;
    else return false;
    while (byte(at) !== 0) at += byte(at) + 1;
  }
  return false;
}

/** How many pictures an `acTL` chunk announces, which stands before the first of them. */
function pngMoves(bytes: Uint8Array, view: DataView): boolean {
  for (let at = 8; at + 12 <= bytes.byteLength; at += 12 + view.getUint32(at)) {
    const name = signAt(bytes, at + 4, 4);
    if (name === "acTL") return view.getUint32(at + 8) > 1;
    if (name === "IDAT") return false;
  }
  return false;
}
