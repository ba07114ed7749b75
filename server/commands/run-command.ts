import { resolve } from "node:path";
import { type Configuration, readConfiguration } from "../env.ts";

/** Runs a command. Prints the sentence that it answers, or that of its error, and sets the exit code: 1 when it failed. */
export async function runCommand(command: (config: Configuration) => Promise<string>): Promise<void> {
  try {
    console.log(await command(readConfiguration(process.env)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

/** A command's work on the one file that it is given; answers the sentence to print. */
export type FileCommand = (file: string, config: Configuration) => Promise<string>;

/**
 * Runs a command that takes one file, relative to the folder from which the user called it, as `runCommand` does. The exit
 * code is 2 when it was called wrongly.
 */
export async function runFileCommand(name: string, command: FileCommand): Promise<void> {
  const [file, ...others] = process.argv.slice(2).filter((argument) => argument !== "--");
  if (file === undefined || file === "" || others.length > 0 || file.startsWith("-")) {
    console.error(`Usage: pnpm ${name} FILE`);
    process.exitCode = 2;
    return;
  }
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  await runCommand((config) => command(path, config));
}
