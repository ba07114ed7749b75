import type { Plugin } from "vite";

/**
 * Writes, beside the application's entry script and under its name, the list of all files of the build: what the service
 * worker keeps for whoever writes offline.
 */
export function listOfflineFiles(): Plugin {
  return {
    name: "list-offline-files",
    enforce: "post",
    generateBundle(_options, bundle) {
      const outputs = Object.values(bundle);
      const entry = outputs.find((output) => output.type === "chunk" && output.isEntry && output.name === "index");
      if (entry === undefined) throw new Error("The build has no entry script.");
      const files = outputs.map(({ fileName }) => `/${fileName}`).filter((path) => path.startsWith("/assets/"));
      const fileName = entry.fileName.replace(/\.js$/, ".files.json");
      this.emitFile({ type: "asset", fileName, source: JSON.stringify(files.sort()) });
    },
  };
}
