/** Bytes of a message that one fragment of it carries; what waits for a slow reader is handed to the network one by one. */
export const largestFragment = 64 * 1024;

/** Numbers of RFC 6455, 5.2. */
const opcodes = { continuation: 0, binary: 2 } as const;
const final = 0x80;

/**
 * A binary message as RFC 6455 sends it from a server: unmasked, uncompressed. One buffer, the same for every socket that
 * it goes to. A message larger than a fragment is made of several, between which pings and closings may go.
 */
export function frameMessage(message: Uint8Array): Buffer {
  const count = Math.max(1, Math.ceil(message.byteLength / largestFragment));
  const lastLength = message.byteLength - (count - 1) * largestFragment;
  const before = (count - 1) * (headerSize(largestFragment) + largestFragment);
  const framed = Buffer.allocUnsafe(before + headerSize(lastLength) + lastLength);
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const payload = message.subarray(index * largestFragment, (index + 1) * largestFragment);
    const opcode = index === 0 ? opcodes.binary : opcodes.continuation;
    at = writeHeader(framed, at, opcode | (index === count - 1 ? final : 0), payload.byteLength);
    framed.set(payload, at);
    at += payload.byteLength;
  }
  return framed;
}

/** Where the fragment that begins at `start` of what `frameMessage` has made, or of several such after each other, ends. */
export function endOfFragment(framed: Buffer, start: number): number {
  const short = framed.readUInt8(start + 1);
  if (short < 126) return start + 2 + short;
  if (short === 126) return start + 4 + framed.readUInt16BE(start + 2);
  return start + 10 + framed.readUIntBE(start + 4, 6);
}

function headerSize(length: number): number {
  if (length < 126) return 2;
  return length < 65_536 ? 4 : 10;
}

function writeHeader(framed: Buffer, start: number, first: number, length: number): number {
  const size = headerSize(length);
  framed[start] = first;
  if (size === 2) framed[start + 1] = length;
  else if (size === 4) {
    framed[start + 1] = 126;
    framed.writeUInt16BE(length, start + 2);
  } else {
    framed[start + 1] = 127;
    framed.writeUInt16BE(0, start + 2);
    framed.writeUIntBE(length, start + 4, 6);
  }
  return start + size;
}
