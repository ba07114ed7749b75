import { closeCode, grantCodes } from "@passerelles/shared/collab/protocol.ts";
import { type FakeClient, openPage } from "../support/fake-client.ts";
import { editTokens } from "./edit-tokens.ts";
import type { Act } from "./ledger.ts";
import type { Writer, WriterOptions } from "./writer.ts";

/** How often a client comes back with text that its author has not brought, before it begins anew. */
const patience = 3;

/** A writer behind a y-websocket client, who knows of each single message what it carried. */
export function openCountingWriter(
  options: WriterOptions & {
    /** See `editTokens`. */
    isOurs?: (client: number) => boolean;
  },
): Writer {
  const { name, page, ledger, random, isOurs } = options;
  const unsaved = new Set<Act>();
  let present: Act | null = null;
  let sent: { count: number; acts: readonly Act[] }[] = [];
  let made = 0;
  const closed: number[] = [];
  const open = (): FakeClient => {
    let opened: FakeClient | undefined;
    opened = openPage(options.port, page, options.accountId, {
      watcher: {
        begins: () => {
          sent = [];
          if (opened !== undefined && lastRefused(opened) >= patience) beginAnew();
        },
        sends: (count, isAnswer) => {
          // What is sent while nothing is done carries what somebody else did.
          const acts = isAnswer ? [...unsaved] : present === null ? [] : [present];
          sent.push({ count, acts });
        },
        isTold: (saved) => {
          for (const { count, acts } of sent) {
            if (count > saved) break;
            for (const act of acts) {
              ledger.save(act);
              unsaved.delete(act);
            }
          }
          sent = sent.filter(({ count }) => count > saved);
        },
      },
    });
    return opened;
  };
  const beginAnew = () => {
    for (const act of unsaved) ledger.setAside(act);
    unsaved.clear();
    const former = client;
    closed.push(...former.closed);
    queueMicrotask(() => {
      former.leave();
      client = open();
    });
  };
  let client = open();
  return {
    name,
    page,
    get doc() {
      return client.doc;
    },
    get closed() {
      return [...closed, ...client.closed];
    },
    act: () => {
      if (!client.provider.synced && made === 0) return;
      made += 1;
      const before = (act: Act) => {
        present = act;
        unsaved.add(act);
      };
      editTokens(client.doc, { ledger, page, random, token: `${name}n${made}e`, before, ...(isOurs && { isOurs }) });
      present = null;
    },
    isReadOnly: () => client.grant() === grantCodes.paused,
    unsaved: () => unsaved.size,
    isSettled: () => client.provider.synced && unsaved.size === 0,
    leave: async () => client.leave(),
  };
}

/** How many of the last connections in a row were closed for text of another. */
function lastRefused({ closed }: FakeClient): number {
  const other = closed.findLastIndex((code) => code !== closeCode.anothersText);
  return closed.length - 1 - other;
}
