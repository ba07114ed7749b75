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

/** A command's work on the one argument that it is given; answers what to print. */
export type ArgumentCommand = (argument: string, config: Configuration) => Promise<string>;

/** Runs a command that takes one argument, as `runCommand` does. The exit code is 2 when it was called otherwise than `usage`. */
export async function runArgumentCommand(usage: string, command: ArgumentCommand): Promise<void> {
  const [argument, ...others] = process.argv.slice(2).filter((one) => one !== "--");
  if (argument === undefined || argument === "" || others.length > 0 || argument.startsWith("-")) {
    console.error(`Usage: pnpm ${usage}`);
    process.exitCode = 2;
    return;
  }
  await runCommand((config) => command(argument, config));
}

/** The same for one file, named from the folder where the user called the command. */
export async function runFileCommand(name: string, command: ArgumentCommand): Promise<void> {
  await runArgumentCommand(`${name} FILE`, (file, config) =>
    command(resolve(process.env.INIT_CWD ?? process.cwd(), file), config),
  );
}
