import type { FastifyBaseLogger } from "fastify";
import { createTransport } from "nodemailer";
import type { Configuration } from "../env.ts";

/** A mail, as text and as the same in simple HTML. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** How mails leave. */
export interface Mailer {
  /** Hands a mail over and returns at once: nobody waits for a mail server. A failure is logged. */
  send(mail: Mail): void;
  /** Resolves when every mail handed over has left or failed. */
  settled(): Promise<void>;
  /** Waits for the mails that are leaving, then closes the connections. */
  close(): Promise<void>;
}

/** Milliseconds that a mail server has for each step. */
const PATIENCE = 10_000;

/** Sends mails through the server of `SMTP_URL`; without one, prints them in the log, for whoever runs the instance. */
export function createMailer(
  config: Pick<Configuration, "smtpUrl" | "mailFrom" | "publicUrl">,
  log: FastifyBaseLogger,
): Mailer {
  const deliver = config.smtpUrl === undefined ? printer(log) : sender(config.smtpUrl, senderAddress(config));
  const leaving = new Set<Promise<void>>();
  const settled = async () => {
    while (leaving.size > 0) await Promise.all(leaving);
  };
  return {
    send: (mail) => {
      const delivery = deliver
        .send(mail)
        .catch((error: Error & { code?: string }) => log.error({ code: error.code }, "a mail could not be sent"))
        .then(() => void leaving.delete(delivery));
      leaving.add(delivery);
    },
    settled,
    close: async () => {
      await settled();
      deliver.close();
    },
  };
}

interface Delivery {
  send(mail: Mail): Promise<void>;
  close(): void;
}

function sender(url: string, from: string): Delivery {
  const transport = createTransport({
    url,
    pool: true,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail) => {
      await transport.sendMail({ from, ...mail });
    },
    close: () => transport.close(),
  };
}

/** The one exception to a log without addresses and secrets: with no mail server, the log is where mails are read. */
function printer(log: FastifyBaseLogger): Delivery {
  return {
    send: async ({ to, subject, text }) => log.warn(`No SMTP_URL: mail for ${to}\n${subject}\n\n${text}`),
    close: () => undefined,
  };
}

function senderAddress({ mailFrom, publicUrl }: Pick<Configuration, "mailFrom" | "publicUrl">): string {
  return mailFrom ?? `Passerelles <passerelles@${new URL(publicUrl).hostname}>`;
}
