import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { findDefects } from "../support/accessibility.ts";
import { launchBrowser } from "../support/chromium.ts";

const browser = await launchBrowser();
afterAll(() => browser.close());

async function open(body: string, head = ""): Promise<Page> {
  const page = await browser.newPage();
  const html = `<!doctype html><html lang="fr"><head><title>Essai</title>${head}</head><body>${body}</body></html>`;
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
  return page;
}

test("the browser draws a page", async () => {
  const page = await open('<main style="background:#00f;height:100vh"></main>');
  const picture = await page.screenshot();
  expect(picture.subarray(1, 4).toString()).toBe("PNG");
  expect(picture.length).toBeGreaterThan(1000);
});

test("an image without alternative text and a pale text are found", async () => {
  const page = await open('<main><h1>Titre</h1><img src="data:,"><p style="color:#ccc">Pâle</p></main>');
  expect(await findDefects(page)).toEqual([
    expect.stringMatching(/^color-contrast: p/),
    expect.stringMatching(/^image-alt: img/),
  ]);
});

test("a sound page has no defect, also under a content policy that allows no evaluation", async () => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">`;
  const sound = "<main><h1>Titre</h1><p>Texte</p></main>";
  expect(await findDefects(await open(sound, policy))).toEqual([]);
  expect(await findDefects(await open(`${sound}<img src="data:,">`, policy))).toContainEqual(
    expect.stringContaining("image-alt"),
  );
});
