/* `pnpm check`: the gates alone, for the time between two thoughts. */
import { gates, holds } from "./gates.ts";
import { stopWithChildren } from "./run.ts";

stopWithChildren();
for (const gate of gates) if (!(await holds(gate))) process.exitCode = 1;
