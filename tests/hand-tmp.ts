import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Transform } from "node:stream";
import { launchBrowser } from "./support/chromium.ts";
import { openWindow, signIn } from "./support/person.ts";
import { startServer } from "./support/started-server.ts";

const minutes = Number(process.argv[2] ?? 2);
const dataDir = mkdtempSync(join(tmpdir(), "hand-"));
let server = await startServer({ DATA_DIR: dataDir, HOST: "127.0.0.1" });
const log = (...a: unknown[]) => console.log(((performance.now() / 1000) | 0) + "s", ...a);
let target = server.port;
let slow = false;
const down = false;
const throttle = () => {
  let chain = Promise.resolve();
  return new Transform({
    transform(chunk, _e, cb) {
      if (!slow) return cb(null, chunk);
      const ms = 1000;
      const rate = chunk.length / 6.25;
      chain = chain.then(() => new Promise<void>((r) => setTimeout(r, rate)));
      chain.then(() => setTimeout(() => this.push(chunk), ms));
      setTimeout(cb, rate);
    },
  });
};
const socks = new Set<any>();
const proxy = createServer((s) => {
  if (down) return s.destroy();
  socks.add(s);
  const u = connect(target, "127.0.0.1");
  u.on("error", () => s.destroy());
  s.on("error", () => u.destroy());
  s.on("close", () => {
    u.destroy();
    socks.delete(s);
  });
  u.on("close", () => s.destroy());
  s.pipe(throttle()).pipe(u);
  u.pipe(throttle()).pipe(s);
}).listen(0, "127.0.0.1");
await once(proxy, "listening");
const address = `http://127.0.0.1:${(proxy.address() as any).port}`;
const browser = await launchBrowser();
try {
  const cam = await signIn(browser, address, {
    id: "",
    name: "",
    email: "conseiller@demo.passerelles.test",
    password: "passerelles-demo",
  });
  const made = await (
    await cam.context.request.post("/api/pages", {
      data: { kind: "fiche-pratique", title: "Essai", template: "vierge" },
    })
  ).json();
  const t2 = await openWindow(cam.context);
  await cam.write(made.url);
  await t2.write(made.url);
  await cam.moveCaret("Control+End");
  await cam.page.keyboard.type("Début.");
  await cam.saved();
  await cam.page.waitForTimeout(4000);
  log("kill -9");
  await server.stop("SIGKILL");
  await cam.page.getByText("Hors ligne").first().waitFor();
  for (const [w, word] of [
    [cam, "a"],
    [t2, "b"],
  ] as const) {
    await w.page.bringToFront();
    await w.moveCaret("Control+End");
    await w.page.keyboard.press("Enter");
    for (let i = 0; i < 99; i++) await w.page.keyboard.type(word);
  }
  const pill = async (w: any) => await w.page.locator("[data-state]").first().textContent();
  log("pills", await pill(cam), "|", await pill(t2));
  await new Promise((r) => setTimeout(r, minutes * 60_000));
  log("reload tab 1 offline");
  await cam.page.bringToFront();
  await cam.page.reload();
  await cam.text.and(cam.page.locator("[contenteditable=true]")).waitFor();
  log("words", (await cam.words()).length, await pill(cam));
  log("reload tab 2 offline");
  await t2.page.bringToFront();
  await t2.page.reload();
  await t2.text.and(t2.page.locator("[contenteditable=true]")).waitFor();
  log("words", (await t2.words()).length, await pill(t2));
  server = await startServer({ DATA_DIR: dataDir, HOST: "127.0.0.1" });
  target = server.port;
  log("restarted");
  const began = performance.now();
  await cam.page.bringToFront();
  await cam.saved();
  log("saved tab1 after", performance.now() - began);
  await t2.saved();
  log("saved tab2 after", performance.now() - began);
  await cam.page.waitForTimeout(3000);
  log("same", (await cam.words()) === (await t2.words()), (await cam.words()).length, await pill(cam), await pill(t2));
  const detail = await (await cam.context.request.get(`/api/pages/${made.id}`)).json();
  log("server a", (detail.text.match(/a/g) ?? []).length, "b", (detail.text.match(/b/g) ?? []).length);
  await t2.page.close();
  slow = true;
  log("slow: 50 kbit/s, 2 s");
  let at = performance.now();
  await cam.page.reload({ timeout: 120_000, waitUntil: "commit" });
  await cam.text.and(cam.page.locator("[contenteditable=true]")).waitFor({ timeout: 120_000 });
  log("slow reload editable after", performance.now() - at, await pill(cam).catch(() => ""));
  at = performance.now();
  await cam.moveCaret("Control+End");
  await cam.page.keyboard.type(" lent");
  await cam.page.locator("[data-state=saved]").waitFor({ timeout: 120_000 });
  log("slow saved after", performance.now() - at);
  at = performance.now();
  await cam.page.goto(made.url, { timeout: 120_000, waitUntil: "commit" });
  await cam.page.getByText("lent").first().waitFor({ timeout: 120_000 });
  log("slow read after", performance.now() - at, await cam.page.getByText("Copie gardée").count());
  await cam.page.waitForTimeout(15000);
  log("notice after 15 s", await cam.page.getByText("Copie gardée").count());
  log("complaints", cam.complaints, t2.complaints);
} catch (e) {
  console.error(e);
} finally {
  await browser.close();
  proxy.close();
  for (const s of socks) s.destroy();
  await server.stop("SIGKILL").catch(() => 0);
  process.exit(0);
}
