// How fast the page is, in a real headless browser, on what `dixit serve` answers.
//
//   DIXIT=build/release/dixit node bench/page.mjs [--store BIG.db] [--rounds 5]
//
// Rows: opening an article of 2,000 marked spans, from navigation to the frame that shows them; an article of 800 words
// pasted, from the key that sends it to its marks, with the reading; with --store, a store such as bench/made_store
// makes, typing in the search, from a key to the frame that shows its rows. Median and worst, in ms; and the weight of
// the page. Needs `npm ci` in web/.
import { gzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { start } from "../web/tests/browser/harness.mjs";

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const rounds = Number(option("rounds", "5"));
const people = ["Claire Moreau", "Paul Vasseur", "Nora Lindqvist", "Hugo Delmas", "Sara Vidal", "Karim Aubert"];
const acts = ["a déclaré", "a affirmé", "a démenti", "a annoncé", "a promis", "a exigé"];

// `« … 12 … », a déclaré Claire Moreau.`: a statement is three spans or more.
function made_article(statements) {
  const one = (i) => `« Le pont numéro ${i} restera fermé cet hiver », ${acts[i % acts.length]} ${people[i % people.length]}. `;
  return Array.from({ length: statements }, (_, i) => one(i) + (i % 4 === 3 ? "\n\n" : "")).join("");
}

function row(name, times, note = "") {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  console.log(`${name.padEnd(52)}${median.toFixed(0).padStart(7)} ms${sorted.at(-1).toFixed(0).padStart(7)} ms worst  ${note}`);
}

async function timed(page, act, selector, least) {
  await page.evaluate(([selector, least]) => {
    window.shown = new Promise((resolve) => {
      const look = () =>
        document.querySelectorAll(selector).length >= least
          ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
          : setTimeout(look, 1);
      window.begin_looking = () => ((window.began = performance.now()), look());
    });
  }, [selector, least]);
  await page.evaluate(() => window.begin_looking());
  await act();
  return page.evaluate(async () => (await window.shown) - window.began);
}

async function open_article(app) {
  const page = await app.page();
  await page.goto("/");
  const added = await page.evaluate(async (text) => {
    const headers = { "X-Dixit": "1", "Content-Type": "application/json" };
    return (await fetch("/api/1/documents", { method: "POST", headers, body: JSON.stringify({ text, id: "made", lang: "fr" }) })).json();
  }, made_article(500));
  const times = [];
  await page.addInitScript(() => {
    const look = () =>
      document.querySelectorAll(".text span").length > 500
        ? requestAnimationFrame(() => setTimeout(() => (window.usable = performance.now())))
        : setTimeout(look, 5);
    look();
  });
  for (let round = 0; round < rounds; ++round) {
    await page.goto("/corrections");
    await page.goto(`/articles/${added.document}`);
    await page.waitForFunction(() => window.usable > 0);
    times.push(await page.evaluate(() => window.usable));
    await page.waitForLoadState("networkidle");
  }
  const spans = await page.locator(".text span").count();
  row("an article opened", times, `${spans} spans`);
}

async function paste_article(app) {
  const text = made_article(57);
  const times = [];
  for (let round = 0; round < rounds; ++round) {
    const page = await app.page();
    await page.goto("/");
    await page.locator("textarea").fill(`${round}. ${text}`);
    times.push(await timed(page, () => page.keyboard.press("Control+Enter"), "span.content", 20));
    await page.context().close();
  }
  row("an article pasted and read", times, `${text.split(/\s+/).length} words`);
}

async function type_questions(store) {
  const app = await start({ store });
  const page = await app.page({ allowed: [/400/] }); // `who:` is no question yet
  await page.goto("/search");
  const field = page.locator("input").first();
  const times = [];
  for (const question of ["nipola", "act:deny nipola", "who:mest", "about:nipl"]) {
    await field.fill("");
    for (const key of question) {
      const answered = page.waitForResponse((response) => response.url().includes("/api/1/ask"));
      const began = await page.evaluate(() => performance.now());
      await field.press(key);
      await answered.catch(() => null);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      times.push((await page.evaluate(() => performance.now())) - began);
    }
  }
  row("a key in the search, to its rows", times, `${times.length} keys`);
  await page.context().close();
  await app.stop();
}

const app = await start();
await open_article(app);
await paste_article(app);
await app.stop();
if (option("store")) await type_questions(option("store"));
const weight = ["index.html", "page.js", "page.css"].map((name) =>
  gzipSync(readFileSync(new URL(`../web/built/${name}`, import.meta.url)), { level: 9 }).length);
console.log(`${"weight of the page, gzip".padEnd(52)}${(weight.reduce((a, b) => a + b) / 1000).toFixed(1).padStart(7)} kB`);
