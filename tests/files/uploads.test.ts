import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import type { Upload } from "@passerelles/shared/api/files.schemas.ts";
import { cancelUpload, completeUpload, fileUrl, readUpload } from "@passerelles/shared/api/files.ts";
import { uploadPieceBytes } from "@passerelles/shared/files/upload-limits.ts";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { announce, sendFile, sendPiece, trySending } from "../support/send-file.ts";
import { startTestApp } from "../support/test-app.ts";

const limits = { fileBytes: 2_000_000, imagePixels: 10_000, personBytes: 3_000_000, instanceBytes: 500_000_000 };
const app = await startTestApp({ services: { fileLimits: limits } });
afterAll(app.close);

const bytesOf = (length: number, seed = 7) => Uint8Array.from({ length }, (_, at) => (at * seed + (at >> 8)) & 255);
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#b5391a" } })
    .png()
    .toBuffer();

describe("a file arrives in pieces", () => {
  test("and is given back byte for byte, to be saved and never run", async () => {
    const writer = await app.signedIn("conseiller");
    const bytes = bytesOf(uploadPieceBytes * 2 + 17);
    const file = await sendFile(writer, { name: "relevé.bin", bytes });
    expect(file).toMatchObject({ name: "relevé.bin", mediaType: "application/octet-stream", image: null });
    const answer = await writer.ask({ url: fileUrl(file.id) });
    expect(answer.rawPayload.equals(bytes)).toBe(true);
    expect(answer.headers).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": "attachment; filename=\"releve.bin\"; filename*=UTF-8''relev%C3%A9.bin",
      "content-length": String(bytes.byteLength),
      "x-content-type-options": "nosniff",
      "cache-control": "private, max-age=31536000, immutable",
      vary: "Cookie",
    });
    expect(answer.headers["content-security-policy"]).toContain("sandbox");
  });

  test("after a cut in the middle of a piece it goes on where it was", async () => {
    const writer = await app.signedIn("conseiller");
    const bytes = bytesOf(uploadPieceBytes + 1000, 11);
    const upload: Upload = (await announce(writer, { bytes: bytes.byteLength })).json();
    expect((await sendPiece(writer, upload, bytes, 0)).statusCode).toBe(200);

    await app.app.listen({ port: 0, host: "127.0.0.1" });
    const socket = connect((app.app.server.address() as AddressInfo).port, "127.0.0.1");
    await once(socket, "connect");
    const cookie = [...writer.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const head = [
      `PUT /api/uploads/${upload.id}?offset=${uploadPieceBytes} HTTP/1.1`,
      "Host: 127.0.0.1:3000",
      `Cookie: ${cookie}`,
      "Content-Type: application/octet-stream",
      "Content-Length: 1000",
    ];
    socket.write(`${head.join("\r\n")}\r\n\r\n`);
    socket.write(bytes.subarray(uploadPieceBytes, uploadPieceBytes + 400));
    socket.destroy();
    await once(socket, "close");

    const found: Upload = (await writer.call(readUpload, { params: { id: upload.id } })).json();
    expect(found.received).toBe(uploadPieceBytes);
    expect((await writer.call(completeUpload, { params: { id: upload.id } })).statusCode).toBe(409);
    expect((await sendPiece(writer, upload, bytes, found.received)).statusCode).toBe(200);
    const file = (await writer.call(completeUpload, { params: { id: upload.id } })).json();
    expect((await writer.ask({ url: fileUrl(file.id) })).rawPayload.equals(bytes)).toBe(true);
  });

  test("a piece that comes twice, or from elsewhere, is refused and changes nothing", async () => {
    const writer = await app.signedIn("conseiller");
    const bytes = bytesOf(uploadPieceBytes + 10);
    const upload: Upload = (await announce(writer, { bytes: bytes.byteLength })).json();
    await sendPiece(writer, upload, bytes, 0);
    const again = await sendPiece(writer, upload, bytes, 0);
    expect([again.statusCode, again.json().code]).toEqual([409, "uploadElsewhere"]);
    const short = await sendPiece(writer, upload, bytes.subarray(0, -1), uploadPieceBytes);
    expect(short.statusCode).toBe(400);
    const stranger = await app.signedIn("conseiller");
    expect((await sendPiece(stranger, upload, bytes, uploadPieceBytes)).statusCode).toBe(404);
    expect((await stranger.call(cancelUpload, { params: { id: upload.id } })).statusCode).toBe(404);
  });

  test("whoever does not hear the end of it asks again, and has one file", async () => {
    const writer = await app.signedIn("conseiller");
    const bytes = bytesOf(10);
    const upload: Upload = (await announce(writer, { bytes: 10 })).json();
    await sendPiece(writer, upload, bytes, 0);
    const ends = await Promise.all([1, 2].map(() => writer.call(completeUpload, { params: { id: upload.id } })));
    const third = await writer.call(completeUpload, { params: { id: upload.id } });
    expect(new Set([...ends, third].map((end) => end.json().id)).size).toBe(1);
  });

  test("a cancelled upload leaves nothing and gives its room back", async () => {
    const writer = await app.signedIn("conseiller");
    const upload: Upload = (await announce(writer, { bytes: 1_999_000 })).json();
    await sendPiece(writer, upload, bytesOf(uploadPieceBytes), 0);
    expect((await announce(writer, { bytes: 1_999_000 })).json().code).toBe("personQuota");
    expect((await writer.call(cancelUpload, { params: { id: upload.id } })).statusCode).toBe(200);
    expect((await writer.call(readUpload, { params: { id: upload.id } })).statusCode).toBe(404);
    expect(await app.query("SELECT FROM upload_pieces WHERE upload_id = $1", upload.id)).toEqual([]);
    expect((await announce(writer, { bytes: 1_999_000 })).statusCode).toBe(200);
  });

  test("the same bytes are kept once, whoever sends them", async () => {
    const bytes = bytesOf(5000, 31);
    const [one, other] = [await app.signedIn("conseiller"), await app.signedIn("formateur")];
    const first = await sendFile(one, { name: "a.bin", bytes });
    const second = await sendFile(other, { name: "b.bin", bytes });
    expect(first.id).not.toBe(second.id);
    const kept = await app.query("SELECT DISTINCT hash FROM files WHERE id IN ($1, $2)", first.id, second.id);
    expect(kept).toHaveLength(1);
  });
});

describe("limits hold at one less, as many and one more", () => {
  test.each([
    [-1, 200],
    [0, 200],
    [1, 413],
  ])("bytes of a file: %i", async (beyond, status) => {
    const writer = await app.signedIn("conseiller");
    expect((await announce(writer, { bytes: limits.fileBytes + beyond })).statusCode).toBe(status);
  });

  test.each([
    [-1, 200],
    [0, 200],
    [1, 413],
  ])("bytes of a person: %i", async (beyond, status) => {
    const writer = await app.signedIn("conseiller");
    await sendFile(writer, { bytes: bytesOf(1_500_000, 3) });
    expect((await announce(writer, { bytes: 1_500_000 + beyond })).statusCode).toBe(status);
  });

  test.each([
    [-1, 200],
    [0, 200],
    [1, 413],
  ])("bytes of a piece: %i", async (beyond, status) => {
    const writer = await app.signedIn("conseiller");
    const bytes = uploadPieceBytes + beyond;
    const upload: Upload = (await announce(writer, { bytes })).json();
    const answer = await writer.ask({ method: "PUT", url: `/api/uploads/${upload.id}?offset=0`, body: bytesOf(bytes) });
    expect(answer.statusCode).toBe(status);
  });

  test.each([
    [99, 200],
    [100, 200],
    [101, 422],
  ])("pixels of an image: 100 by %i", async (height, status) => {
    const writer = await app.signedIn("conseiller");
    const answer = await trySending(writer, { name: "image.png", bytes: await picture(100, height) });
    expect(answer.statusCode).toBe(status);
    if (status === 422) expect(answer.json().code).toBe("imageTooLarge");
  });

  test("two uploads that begin at once do not both take the last room", async () => {
    const writer = await app.signedIn("conseiller");
    const answers = await Promise.all([1, 2, 3].map(() => announce(writer, { bytes: 1_600_000 })));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 413, 413]);
  });

  test.each([
    [-1, 200],
    [0, 200],
    [1, 507],
  ])("bytes of the instance, of other people's uploads too: %i", async (beyond, status) => {
    const small = await startTestApp({ services: { fileLimits: { instanceBytes: 1000 } } });
    const [one, other] = [await small.signedIn("conseiller"), await small.signedIn("formateur")];
    await announce(one, { bytes: 400 });
    expect((await announce(other, { bytes: 600 + beyond })).statusCode).toBe(status);
    await small.close();
  });

  test("readers and strangers send nothing", async () => {
    expect((await announce(await app.signedIn("lecteur"), { bytes: 10 })).statusCode).toBe(403);
    expect((await announce(app.browser(), { bytes: 10 })).statusCode).toBe(401);
    const writer = await app.signedIn("conseiller");
    for (const bytes of [0, -1, 1.5]) expect((await announce(writer, { bytes })).statusCode).toBe(400);
  });
});

describe("whatever a file is called", () => {
  test.each([
    ["../../etc/passwd", "passwd"],
    ["photo.jpg\0.html", "photo.jpg.html"],
    ["facture\u202Efdp.html", "facturefdp.html"],
    ["page.html", "page.html"],
  ])("%j is a download named %j", async (name, clean) => {
    const writer = await app.signedIn("conseiller");
    const file = await sendFile(writer, { name, bytes: Buffer.from("<script>alert(1)</script>") });
    expect(file.name).toBe(clean);
    const { headers } = await writer.ask({ url: fileUrl(file.id) });
    expect(headers["content-disposition"]).toContain(`attachment; filename="${clean}"`);
    expect(headers["content-type"]).toBe("application/octet-stream");
  });

  test("a drawing in SVG called an image is a download that runs nothing", async () => {
    const writer = await app.signedIn("conseiller");
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const file = await sendFile(writer, { name: "logo.png", bytes: svg });
    expect(file.image).toBeNull();
    const { headers } = await writer.ask({ url: fileUrl(file.id) });
    expect(headers).toMatchObject({ "content-type": "application/octet-stream", "x-content-type-options": "nosniff" });
  });

  test("an image called a page is an image, and says so by its name", async () => {
    const writer = await app.signedIn("conseiller");
    const file = await sendFile(writer, { name: "page.html", bytes: await picture(20, 20) });
    expect(file).toMatchObject({ name: "page.html.png", mediaType: "image/png", image: { width: 20, height: 20 } });
    const { headers } = await writer.ask({ url: fileUrl(file.id) });
    expect(headers).toMatchObject({ "content-type": "image/png" });
    expect(headers["content-disposition"]).toContain("inline");
    expect(headers["content-security-policy"]).toContain("sandbox");
  });
});

test("part of a file, or nothing of it when it is the same, is answered", async () => {
  const writer = await app.signedIn("conseiller");
  const bytes = bytesOf(uploadPieceBytes + 100);
  const url = fileUrl((await sendFile(writer, { bytes })).id);
  const across = { range: `bytes=${uploadPieceBytes - 5}-${uploadPieceBytes + 4}` };
  const part = await writer.ask({ url, headers: across });
  expect(part.statusCode).toBe(206);
  expect(part.headers["content-range"]).toBe(`bytes ${across.range.slice(6)}/${bytes.byteLength}`);
  expect(part.rawPayload.equals(bytes.subarray(uploadPieceBytes - 5, uploadPieceBytes + 5))).toBe(true);
  const beyond = await writer.ask({ url, headers: { range: `bytes=${bytes.byteLength}-` } });
  expect([beyond.statusCode, beyond.headers["content-range"]]).toEqual([416, `bytes */${bytes.byteLength}`]);
  const { etag } = part.headers;
  const same = await writer.ask({ url, headers: { "if-none-match": String(etag) } });
  expect([same.statusCode, same.body]).toEqual([304, ""]);
  const changed = await writer.ask({ url, headers: { ...across, "if-range": '"autre"' } });
  expect([changed.statusCode, changed.rawPayload.byteLength]).toEqual([200, bytes.byteLength]);
});
