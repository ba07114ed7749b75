import type { Actor } from "@passerelles/shared/access.ts";
import * as schemas from "@passerelles/shared/api/files.schemas.ts";
import * as endpoints from "@passerelles/shared/api/files.ts";
import { cleanFileName, withExtension } from "@passerelles/shared/files/file-name.ts";
import { uploadPieceBytes } from "@passerelles/shared/files/upload-limits.ts";
import { eq } from "drizzle-orm";
import type { FastifyInstance } from "fastify";
import type { Queryable } from "../database/client.ts";
import { uploads } from "../database/file-tables.ts";
import { Refusal } from "../http/refusal.ts";
import { route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { completeUpload } from "./complete-upload.ts";
import { createInspector } from "./inspector.ts";
import { fileLimits } from "./limits.ts";
import { sendContent } from "./send-content.ts";
import { type FileRow, filesById, findReadableFile, findSize, toStoredFile } from "./store.ts";
import { beginUpload, findUpload, keepPiece, toUpload } from "./upload-store.ts";

/** Files: sending them in pieces, and reading them. Whoever may create pages may send files for them. */
export function fileRoutes(
  app: FastifyInstance,
  { config, database: { db }, fileLimits: given }: Pick<Services, "config" | "database" | "fileLimits">,
): void {
  const limits = { ...fileLimits(config), ...given };
  const inspector = createInspector();
  const writer = { access: "createPage" } as const;

  app.addContentTypeParser("application/octet-stream", { parseAs: "buffer" }, (_request, body, done) => {
    done(null, body);
  });

  route(
    app,
    endpoints.createUpload,
    schemas.createUpload,
    { ...writer, summary: "Announce a file that will be sent in pieces." },
    async ({ body, actor }) => {
      const { name, bytes } = body;
      return beginUpload(db, limits, { accountId: idOf(actor), name: cleanFileName(name), bytes });
    },
  );

  route(
    app,
    endpoints.readUpload,
    schemas.readUpload,
    { ...writer, summary: "How far an upload has come." },
    async ({ params, actor }) => toUpload(await findUpload(db, idOf(actor), params.id)),
  );

  route(
    app,
    endpoints.sendPiece,
    schemas.sendPiece,
    { ...writer, bodyLimit: uploadPieceBytes, summary: "Send the next piece of a file." },
    async ({ params, query, body, actor }) =>
      keepPiece(db, { accountId: idOf(actor), id: params.id, offset: query.offset, bytes: body }),
  );

  route(
    app,
    endpoints.completeUpload,
    schemas.completeUpload,
    { ...writer, summary: "Make a file of the pieces." },
    async ({ params, actor }) => {
      const id = await completeUpload(db, { inspector, limits }, { accountId: idOf(actor), id: params.id });
      const [file] = await filesById(db, [id]);
      return toStoredFile(found(file));
    },
  );

  route(
    app,
    endpoints.cancelUpload,
    schemas.cancelUpload,
    { ...writer, summary: "Give an upload up." },
    async ({ params, actor }) => {
      const upload = await findUpload(db, idOf(actor), params.id);
      await db.delete(uploads).where(eq(uploads.id, upload.id));
      return null;
    },
  );

  route(
    app,
    endpoints.readFile,
    schemas.readFile,
    { access: "anyone", summary: "What a file is." },
    async ({ params, actor }) => toStoredFile(await readableFile(db, actor, params.id)),
  );

  route(
    app,
    endpoints.readFileContent,
    schemas.readFileContent,
    { access: "anyone", summary: "A file's content, or a part of it." },
    async ({ params, actor, request, reply }) => {
      const file = await readableFile(db, actor, params.id);
      return sendContent(db, file, request, reply) as AsyncIterable<Uint8Array>;
    },
  );

  route(
    app,
    endpoints.readFileImage,
    schemas.readFileImage,
    { access: "anyone", summary: "An image in one of its widths." },
    async ({ params, actor, request, reply }) => {
      const file = await readableFile(db, actor, params.id);
      const size = await findSize(db, file.hash, params.width);
      if (size === undefined) throw new Refusal(404, "notFound");
      const name = withExtension(file.name, "webp");
      return sendContent(db, { ...size, name }, request, reply) as AsyncIterable<Uint8Array>;
    },
  );
}

async function readableFile(db: Queryable, actor: Actor | null, id: string): Promise<FileRow> {
  return found(await findReadableFile(db, actor, id));
}

function found(file: FileRow | undefined): FileRow {
  if (file === undefined) throw new Refusal(404, "notFound");
  return file;
}

/** The route's access has refused anonymous askers before. */
function idOf(actor: Actor | null): string {
  if (actor === null) throw new Refusal(401, "signInRequired");
  return actor.id;
}
