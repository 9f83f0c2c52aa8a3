// The frame of the browser tests: a real `dixit serve` on a store made for the test, and a browser that looks at it.
//
//   const app = await start({ articles: ["examples/versions"] });          // once a file; or { store: "news.db" }
//   after(() => app.stop());
//   for (const look of looks) {                                            // 360 and 1400 px, light and dark
//     test(`an article, ${look.width} px, ${look.theme}`, async () => {
//       const page = await app.page(look);
//       await page.goto("/articles/1");
//       assert.deepEqual(await app.axe(page), []);
//     });
//   }
//
// Every answer of the API comes late, so that a test which looks before the page has what it looks for fails always, not
// only on a busy machine. $DIXIT names the command; $DIXIT_PAGE a folder whose page.js and page.css take the place of those
// in it, such as web/built, so that a change of the page is tried without building the command. What goes wrong in a page without a test asking (an error on the
// console or thrown, what the Content-Security-Policy forbids, an answer from 400 on, a request elsewhere) fails the file
// when `stop` is called; a test that means to provoke some names it: `app.page({ allowed: [/422/] })`.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import axe_core from "axe-core";
import { chromium } from "playwright-core";
import { add, serve } from "./serve.mjs";

const source_tree = fileURLToPath(new URL("../../../", import.meta.url));
const locales = { fr: "fr-FR", en: "en-GB" };
const flags = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

export const looks = [360, 1400].flatMap((width) => ["light", "dark"].map((theme) => ({ width, theme })));

// `store`: a store that is there; else one is made of `articles`: files and folders, from the source tree on, or
// objects as `dixit read` takes them in JSON Lines. Without either the server keeps a temporary one.
export async function start({ store, articles = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "dixit-browser-"));
  process.once("exit", () => rmSync(folder, { recursive: true }));
  const inputs = articles.map((article) => (typeof article === "string" ? resolve(source_tree, article) : article));
  const server = await serve(inputs.length ? add(join(folder, "made.db"), inputs) : store);
  const root = process.getuid() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: [...root, ...flags] });
  const troubles = [];

  async function stop() {
    await browser.close();
    await server.stop();
    assert.deepEqual(troubles, [], "pages had troubles that no test asked for");
  }

  async function page({ width = 1400, height = 900, theme = "light", language = "fr", allowed = [] } = {}) {
    const context = await browser.newContext({
      baseURL: server.url, viewport: { width, height }, colorScheme: theme, locale: locales[language], reducedMotion: "reduce",
    });
    const opened = await context.newPage();
    await opened.route("**/api/**", late);
    if (process.env.DIXIT_PAGE) await opened.route(/\/page\.(js|css)$/, made_here);
    watch(opened, server.url, (trouble) => {
      if (!allowed.some((pattern) => pattern.test(trouble))) troubles.push(`${opened.url()}: ${trouble}`);
    });
    return opened;
  }

  return { url: server.url, page, axe, stop };
}

async function late(route) {
  await new Promise((come) => setTimeout(come, 150));
  await route.continue().catch(() => {});  // the page may have gone on meanwhile
}

const made_here = (route) => route.fulfill({ path: join(process.env.DIXIT_PAGE, new URL(route.request().url()).pathname) });

function watch(page, url, report) {
  page.on("console", (message) => message.type() === "error" && report(`${message.text()} ${message.location().url}`));
  page.on("pageerror", (error) => report(`thrown: ${error.stack ?? error}`));
  page.on("request", (request) => !/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${url}/`) &&
    report(`asks elsewhere: ${request.url()}`));
  // Aborted: the page itself has gone on, to another question or address.
  page.on("requestfailed", (request) => request.failure().errorText !== "net::ERR_ABORTED" &&
    report(`${request.failure().errorText} ${request.url()}`));
}

// What hinders people who hear or enlarge the page, or who use the keyboard: the serious findings of axe-core, one a line.
async function axe(page) {
  await page.evaluate(axe_core.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
