import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail as it arrived: the address that it was for, and its source. */
export interface ReceivedMail {
  to: string;
  source: string;
}

/** A mail server on a free loopback port, which keeps what it receives. */
export interface MailServer {
  url: string;
  received: ReceivedMail[];
  close(): Promise<void>;
}

/** Starts one. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(", ");
        received.push({ to, source: Buffer.concat(parts).toString("utf8") });
        done();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The secret of the one-time link in a mail. */
export function secretIn({ source }: ReceivedMail): string {
  const text = source.replace(/=\r?\n/g, "").replaceAll("=3D", "=");
  const secret = /\/lien\/([\w-]{43})/.exec(text)?.[1];
  if (secret === undefined) throw new Error(`There is no link in this mail:\n${source}`);
  return secret;
}
