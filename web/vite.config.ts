import { join } from "node:path";
import react from "@vitejs/plugin-react";
import mantinePreset from "postcss-preset-mantine";
import { defineConfig } from "vite";
import { listModules } from "./list-modules.ts";
import { listOfflineFiles } from "./list-offline-files.ts";

const server = process.env.PASSERELLES_SERVER ?? "http://127.0.0.1:3000";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), listModules(join(import.meta.dirname, "..", "/")), listOfflineFiles()],
  css: { postcss: { plugins: [mantinePreset()] } },
  // The server writes a fresh nonce in place of this at every request.
  html: { cspNonce: "__NONCE__" },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    manifest: true,
    target: "es2023",
    // The content policy admits no `data:` font or script.
    assetsInlineLimit: 0,
    // Seconds spent on sizes that `web/build.ts` computes anyway.
    reportCompressedSize: false,
    // What reading costs has a budget of its own, which a test holds; the editor is one large file on purpose. Kilobytes.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: {
        index: join(import.meta.dirname, "index.html"),
        "service-worker": join(import.meta.dirname, "service-worker.ts"),
      },
      // A service worker rules the folder that it is served from, under a name that stays.
      output: {
        entryFileNames: ({ name }) => (name === "service-worker" ? "service-worker.js" : "assets/[name]-[hash].js"),
      },
    },
  },
  server: {
    host: "127.0.0.1",
    port: 5173,
    proxy: {
      "/api": { target: server },
      "/collab": { target: server, ws: true },
    },
  },
});
