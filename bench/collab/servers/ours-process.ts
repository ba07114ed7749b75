/* The application as it is started in production, but for the limits on how much one person may send and open. */
import { readConfiguration } from "@passerelles/server/env.ts";
import { start } from "@passerelles/server/start.ts";
import { serveMeasured } from "./measured-child.ts";

const any = 1_000_000_000;
const boundless = { burst: any, perSecond: any };
const running = await start(readConfiguration(process.env), new AbortController().signal, {
  messages: { ...boundless, longest: 0 },
  documentMessages: boundless,
  documentBytes: boundless,
  sockets: { person: any, personOnPage: any, address: any },
});
serveMeasured(Number(new URL(running.address).port), { notices: running.notices });
