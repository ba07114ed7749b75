/* Builds the web application when its sources, its configuration or the lockfile changed since the last build. */
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build } from "vite";
import { readingChunks } from "./reading-chunks.ts";

const web = import.meta.dirname;
const root = join(web, "..");
const dist = join(web, "dist");
const stampFile = join(dist, ".stamp");
const compressible = /\.(js|css|svg|json|html|txt)$/;

/** A hash of everything that the build reads. */
function sourcesHash(): string {
  const exclude = (path: string) => /(^|[\\/])(node_modules|dist)([\\/]|$)/.test(path);
  const files = globSync(["web/**/*", "shared/**/*", "pnpm-lock.yaml"], { cwd: root, exclude }).sort();
  const hash = createHash("sha256");
  for (const file of files) {
    const path = join(root, file);
    if (!statSync(path).isFile() || /\.test\.tsx?$/.test(file)) continue;
    hash.update(`${file}\0`).update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

/** Writes `.gz` and `.br` beside each asset, so that the server never compresses while somebody waits. */
async function compressAssets(): Promise<void> {
  const files = globSync("**/*", { cwd: dist }).filter(
    (file) => compressible.test(file) && !/^index\.html$/.test(file),
  );
  await Promise.all(
    files.map(async (file) => {
      const path = join(dist, file);
      const bytes = readFileSync(path);
      writeFileSync(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
      writeFileSync(
        `${path}.br`,
        await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
      );
    }),
  );
}

const stamp = sourcesHash();
if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) {
  console.log("Web application: up to date.");
} else {
  const started = performance.now();
  // Whoever builds from a test has another value here, and React would then be its development build.
  process.env.NODE_ENV = "production";
  const configFile = join(web, "vite.config.ts");
  const codeSplitting = { groups: await readingChunks(configFile) };
  await build({ configFile, logLevel: "warn", build: { rolldownOptions: { output: { codeSplitting } } } });
  await compressAssets();
  // Written last: an interrupted build is done again.
  writeFileSync(stampFile, stamp);
  console.log(`Web application: built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}
