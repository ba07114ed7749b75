import { expect, onTestFinished, test } from "vitest";
import { until } from "../support/fake-client.ts";
import { engines, makePlace, startWithWriter } from "../support/served-place.ts";
import { startServer } from "../support/started-server.ts";

const ROUNDS = 3;

test.for(engines)(
  "on %s, everything that was said to be saved is there after kill -9, and the next start needs no repair",
  async (engine) => {
    const place = await makePlace(engine);
    let { server, writer } = await startWithWriter(place);
    onTestFinished(async () => {
      await server.stop("SIGKILL");
      await place.remove();
    });
    const sheet = await writer.createSheet("Coupure de courant");
    const author = writer.open(sheet);
    onTestFinished(author.leave);
    await author.synced();
    for (let round = 0; round < ROUNDS; round += 1) {
      let acknowledged = "";
      for (let edit = 0; edit < 12; edit += 1) {
        author.type(`${round}.${edit} `);
        // The last edits are still on their way when the process dies.
        if (edit < 8) {
          await author.allSaved();
          acknowledged = author.words();
        }
      }
      await server.stop("SIGKILL");

      server = await startServer(place.settings);
      expect(server.said()).toMatch(/^Passerelles is at \S+\n$/);
      // Somebody who was not there reads what the database alone has kept.
      const reader = writer.at(server).open(sheet);
      await reader.synced();
      expect(reader.words().startsWith(acknowledged)).toBe(true);
      reader.leave();

      author.provider.serverUrl = `ws://127.0.0.1:${server.port}/collab`;
      await until(() => author.provider.synced);
      await author.allSaved();
    }
    expect(author.words()).toContain(`${ROUNDS - 1}.11 `);
  },
);
