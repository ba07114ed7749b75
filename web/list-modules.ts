import type { Plugin } from "vite";

/**
 * Writes `.vite/modules.json`: for each script, the modules in it, as paths from the last `node_modules` or from the
 * workspace. A test reads from it what a reader's browser has to load.
 */
export function listModules(root: string): Plugin {
  return {
    name: "list-modules",
    generateBundle(_options, bundle) {
      const modules: Record<string, string[]> = {};
      for (const output of Object.values(bundle))
        if (output.type === "chunk")
          modules[output.fileName] = Object.keys(output.modules).map((id) => shortPath(id, root));
      this.emitFile({ type: "asset", fileName: ".vite/modules.json", source: JSON.stringify(modules) });
    },
  };
}

function shortPath(id: string, root: string): string {
  const at = id.lastIndexOf("node_modules/");
  return at >= 0 ? id.slice(at) : id.replace(root, "");
}
