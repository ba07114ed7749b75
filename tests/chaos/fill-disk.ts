import { setTimeout as wait } from "node:timers/promises";
import { until } from "../support/fake-client.ts";
import { refuseWrites } from "../support/refuse-writes.ts";
import type { Disturbance } from "./disturbance.ts";
import { mountSmallDisk, type SmallDisk } from "./small-disk.ts";
import type { World } from "./world.ts";

const megabyte = 1024 * 1024;

/** The disk of each world. */
const disks = new WeakMap<World, SmallDisk>();

/** The disk on which the log lies is full for a while: nothing is said to be saved, and then all of it is. */
export const fillDisk: Disturbance = {
  name: "disk",
  counts: "disk of the log full",
  begin: async (world) => {
    const { postgres, database } = world;
    const disk = mountSmallDisk(6 * megabyte, postgres.user);
    if (disk === null) return;
    disks.set(world, disk);
    await database.pool.query("DROP TABLESPACE IF EXISTS small");
    await database.pool.query(`CREATE TABLESPACE small LOCATION '${disk.folder}'`);
    await database.pool.query("ALTER TABLE page_updates SET TABLESPACE small");
    await database.pool.query("ALTER TABLE page_snapshots SET TABLESPACE small");
  },
  round: async (world) => {
    const disk = disks.get(world);
    await world.progress(world.random.between(1, 30));
    // Where nothing may be mounted, the database is read only instead.
    const { connectionString = "" } = world.database.pool.options;
    const accept = disk === undefined ? await refuseWrites(connectionString) : () => disk.empty();
    disk?.fill();
    const saved = () => world.ledger.counts.saved;
    // What is free within the tables is used first.
    let before = -1;
    while (saved() > before) {
      before = saved();
      await wait(500);
    }
    if (world.writers.every((writer) => writer.unsaved() === 0)) throw new Error("The disk is not full.");
    await until(() => world.writers.every((writer) => writer.unsaved() === 0 || writer.isReadOnly()));
    await world.checkStored("while the disk is full");
    await accept();
    await world.progress(1);
    await until(() => world.writers.every((writer) => !writer.isReadOnly()));
    return 1;
  },
  end: async (world) => {
    const disk = disks.get(world);
    if (disk === undefined) return;
    const { database } = world;
    await database.pool.query("ALTER TABLE page_updates SET TABLESPACE pg_default");
    await database.pool.query("ALTER TABLE page_snapshots SET TABLESPACE pg_default");
    await database.pool.query("DROP TABLESPACE small");
    disk.remove();
  },
};
