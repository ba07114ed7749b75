import { join } from "node:path";
import { build, type Rolldown } from "vite";

const web = import.meta.dirname;
const shell = join(web, "app/main.tsx");
const page = join(web, "features/pages/page-screen.tsx");

/**
 * How to divide the code so that whoever reads a page asks for two files rather than eighty: what the application begins
 * with, and what a page adds. Left alone, the bundler makes a file of each set of modules that several screens share; small
 * files compress badly and travel one by one. Which modules are read is found by a first build that is not kept: only
 * then is it known what each screen uses of the libraries that it imports.
 */
export async function readingChunks(configFile: string): Promise<Rolldown.CodeSplittingGroup[]> {
  const trial = await build({
    configFile,
    logLevel: "error",
    build: { write: false, minify: false, cssMinify: false },
  });
  if (!("output" in trial)) throw new Error("The first build gave no single output.");
  const chunks = trial.output.filter((output) => output.type === "chunk");
  const first = modulesBehind(chunks, shell);
  const added = modulesBehind(chunks, page);
  return [
    { name: "shell", test: (id) => id !== shell && first.has(id), includeDependenciesRecursively: false },
    {
      name: "page",
      test: (id) => id !== page && added.has(id) && !first.has(id),
      includeDependenciesRecursively: false,
    },
  ];
}

/** Every module that is loaded before this one runs. */
function modulesBehind(chunks: readonly Rolldown.OutputChunk[], module: string): Set<string> {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set<Rolldown.OutputChunk>();
  const queue = chunks.filter(({ moduleIds }) => moduleIds.includes(module));
  if (queue.length === 0) throw new Error(`No chunk holds ${module}.`);
  for (let chunk = queue.pop(); chunk !== undefined; chunk = queue.pop()) {
    if (found.has(chunk)) continue;
    found.add(chunk);
    for (const file of chunk.imports) {
      const imported = byFile.get(file);
      if (imported) queue.push(imported);
    }
  }
  return new Set([...found].flatMap(({ moduleIds }) => moduleIds));
}
