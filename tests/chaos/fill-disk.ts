import { setTimeout as wait } from "node:timers/promises";
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
    if (disk === undefined) await refuse(world);
    else disk.fill();
    const saved = () => world.ledger.counts.saved;
    // What is free within the tables is used first.
    let before = -1;
    while (saved() > before) {
      before = saved();
      await wait(500);
    }
    if (world.writers.every((writer) => writer.unsaved() === 0)) throw new Error("The disk is not full.");
    await world.checkStored("while the disk is full");
    if (disk === undefined) await accept(world);
    else disk.empty();
    await world.progress(1);
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

/** Where nothing may be mounted, the log refuses with the very error of a full disk. */
async function refuse({ database }: World): Promise<void> {
  await database.pool.query(
    `CREATE OR REPLACE FUNCTION refuse_as_full() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = 'disk_full'; END $$`,
  );
  await database.pool.query("CREATE TRIGGER full_disk BEFORE INSERT ON page_updates EXECUTE FUNCTION refuse_as_full()");
}

async function accept({ database }: World): Promise<void> {
  await database.pool.query("DROP TRIGGER full_disk ON page_updates");
}
