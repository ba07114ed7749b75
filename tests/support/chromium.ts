import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

/** Where browsers of Chromium's family are installed, by `process.platform`. */
function usualPlaces(): string[] {
  if (process.platform === "darwin") {
    return ["Chromium", "Google Chrome", "Microsoft Edge"].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  if (process.platform === "win32") {
    const { PROGRAMFILES = "", "PROGRAMFILES(X86)": x86 = "", LOCALAPPDATA = "" } = process.env;
    const programs = ["Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe"];
    return [PROGRAMFILES, x86, LOCALAPPDATA].flatMap((folder) =>
      [...programs, "Microsoft/Edge/Application/msedge.exe"].map((program) => join(folder, program)),
    );
  }
  const folders = ["/usr/bin", "/usr/local/bin", "/opt/google/chrome", "/snap/bin"];
  return folders.flatMap((folder) => [...names, "chrome"].map((name) => join(folder, name)));
}

/**
 * The path of a browser of Chromium's family: `CHROMIUM_PATH`, else one in the usual places, else, as root on Debian or
 * Ubuntu, the one that it installs. Throws a sentence that says what to do when there is none.
 */
export function findChromium(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH names ${given}, which does not exist.`);
  }
  const installed = usualPlaces().find(existsSync);
  if (installed) return installed;
  if (isDebianAsRoot()) installWithApt();
  const found = usualPlaces().find(existsSync);
  if (found) return found;
  throw new Error("The browser tests need Chromium: install it (apt-get install chromium) or set CHROMIUM_PATH to it.");
}

function isDebianAsRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
}

function installWithApt(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    spawnSync("apt-get", args, { env, stdio: ["ignore", "inherit", "inherit"] });
  }
}

/**
 * What a browser without a screen draws for nobody: pages behind its address bar, made anew with each window, that cost
 * more than most pages of a test. Of several such switches only the last one counts: Playwright's list is repeated.
 */
const unwanted = [
  ...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"],
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"],
  ...[
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
  ],
  ...["AvoidCorsURLLoaderRestartOnRedirect", "TcpPortRandomizationWin", "OptimizationHints"],
  ...["NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch"],
];

/** A window of a test is closed before a function that was made quicker has earned what that cost. */
const unhurried = "--js-flags=--no-opt --no-maglev";

/**
 * Starts a headless browser with fresh user data that speaks to nobody but the pages it is shown. Its sandbox is off:
 * it refuses root and many containers, and all it sees is our own pages. With `isMeasured` it runs as people have it.
 */
export function launchBrowser({ isMeasured = false } = {}): Promise<Browser> {
  const silent = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-pings"];
  const steady = ["--disable-dev-shm-usage", "--font-render-hinting=none", "--force-color-profile=srgb"];
  return chromium.launch({
    executablePath: findChromium(),
    chromiumSandbox: false,
    args: [
      ...silent,
      ...steady,
      ...(isMeasured ? [] : [unhurried]),
      `--disable-features=${unwanted}`,
      "--no-first-run",
      "--lang=fr-FR",
    ],
  });
}
