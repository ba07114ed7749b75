/** What a start can stumble over that is the system's word, in the words of who starts it. */
const SENTENCES: Record<string, (where: string) => string> = {
  EADDRINUSE: (where) => `${where} is in use by another program: stop it, or choose another port with PORT.`,
  EACCES: (where) =>
    `This user may not open ${where.replace("The", "the")}: choose another port with PORT, above 1023.`,
  EADDRNOTAVAIL: (where) => `${where} is not an address of this machine: choose another one with HOST.`,
  ENOTFOUND: (where) => `${where} is not a known host: choose another one with HOST.`,
};

/** Why the server stopped: one sentence where the cause is known, else the error as it is, for whoever mends it. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, syscall, address, hostname, port } = error as NodeJS.ErrnoException & {
    address?: string;
    hostname?: string;
    port?: number;
  };
  const host = address ?? hostname ?? "The host";
  const where = port === undefined ? host : `The port ${port} of ${host}`;
  const onListen = syscall === "listen" || syscall === "bind" || syscall === "getaddrinfo";
  if (code !== undefined && onListen && SENTENCES[code]) return SENTENCES[code](where);
  return isWordedForPeople(error) ? error.message : (error.stack ?? error.message);
}

/** Errors that our own start throws say what to do; those of the language and of libraries need their trace. */
function isWordedForPeople(error: Error): boolean {
  return (
    (error.name === "Error" || error.name === "DataFolderInUse" || error.name === "UnknownMigrations") &&
    !("code" in error)
  );
}
