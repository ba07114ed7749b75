import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import type { FastifyBaseLogger } from "fastify";
import type { Passwords } from "./accounts/password.ts";
import type { PageEditor } from "./collab/page-editor.ts";
import type { Database } from "./database/client.ts";
import type { Configuration } from "./env.ts";
import type { FileLimits } from "./files/limits.ts";
import type { Mailer } from "./mail/mailer.ts";
import type { Projector } from "./projection/projector.ts";

/** What routes work with. Made once in `main.ts` (or by a test) and passed down: nothing is global. */
export interface Services {
  config: Configuration;
  database: Database;
  kinds: readonly Kind[];
  mailer: Mailer;
  passwords: Passwords;
  /** Changes live documents from outside a socket, and closes or downgrades sockets whose rights changed. */
  editor: PageEditor;
  projector: Projector;
  log: FastifyBaseLogger;
  /** Other limits for files than those of the configuration. */
  fileLimits?: Partial<FileLimits>;
}
