import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import { isSomebodyPresent } from "./client-binding.ts";
import type { Connection } from "./connection.ts";
import type { Room } from "./room.ts";
import type { UpdateRules, Verdict } from "./update-check.ts";
import { waitForAuthors } from "./wait-for-authors.ts";

/** An update that writes under client ids which are not known to be its sender's. */
interface Unsettled {
  update: Uint8Array;
  strangers: readonly number[];
  rules: UpdateRules;
  /** How long an author may take to bring their own text; milliseconds. */
  authorsReturn: number;
}

/**
 * Asks whose the client ids are that an update writes under, and makes those its sender's that are nobody's yet. Text of
 * another is waited for: whoever comes back after a node has died may carry what its author had shown and not yet had
 * committed, and the author comes back too, perhaps with text of this sender's. Answers what is to be done with the update then; null, when nothing: with what
 * its author does not bring, the connection is closed.
 */
export async function settleAuthors(
  room: Room,
  connection: Connection,
  { update, strangers, rules, authorsReturn }: Unsettled,
): Promise<Verdict | null> {
  const { owners } = room;
  const { person } = connection;
  const isOver = () => connection.isClosed || room.state === "gone" || person === null;
  const isAnothers = (client: number) => owners.of(client) !== undefined || isSomebodyPresent(room, connection, client);
  /** Those that are not the sender's of an update that could be taken in now. */
  const judge = () => {
    const verdict = room.document.check(update, { ...rules, mayBeOwn: () => false });
    return { verdict, left: verdict.kind === "apply" ? verdict.strangers : [] };
  };

  await owners.lookUp(strangers);
  // Another node may have committed what is new here, or its author may be about to bring it. Nobody brings what is the server's.
  const isSettled = () => isOver() || !judge().left.some(isAnothers);
  const hopes = [
    () => room.catchUp(),
    async () => {
      await waitForAuthors(room, connection, { update, rules, isSettled, longest: authorsReturn });
      if (!isSettled()) await room.catchUp();
    },
  ];
  for (const hope of hopes) {
    if (isOver()) return null;
    const { left } = judge();
    if (!left.some(isAnothers) || left.some((client) => owners.of(client) === null)) break;
    await hope();
  }
  if (isOver() || person === null) return null;
  const { left } = judge();
  if (!left.some(isAnothers)) await owners.claim(left, person.id);
  if (isOver()) return null;
  const settled = judge();
  if (settled.left.length > 0) {
    connection.close(closeCode.anothersText, "text under another's client id");
    return null;
  }
  if (connection.grant === "write") return settled.verdict;
  connection.acknowledgements.hold();
  return null;
}
