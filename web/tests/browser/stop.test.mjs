// A long text: how far its reading is, and an end to it, which frees the server too.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { start } from "./harness.mjs";

const app = await start();
after(() => app.stop());

const sentence = "Le maire a promis une enquête. « Nous dirons tout », a-t-il affirmé hier soir devant le conseil, où la préfète l’a démenti.";
let texts = 0;
const long_text = () => `${++texts}.\n\n${Array.from({ length: 2500 }, (_, i) => `${i}. ${sentence}`).join("\n\n")}`; // a minute or more

// `fill` takes minutes for so many lines; a person's own paste takes no second.
async function paste(page, text) {
  await page.locator("textarea").evaluate((field, pasted) => {
    field.focus();
    field.value = pasted;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);
}

async function reading(look = {}) {
  const page = await app.page(look);
  let asked = null; // the name by which the page asks how far it is
  page.on("request", (request) => (asked = new URL(request.url()).searchParams.get("as") ?? asked));
  await page.goto("/");
  const text = long_text();
  await paste(page, text);
  await page.keyboard.press("Control+Enter");
  await page.locator(".progress", { hasText: /\d\s%\s·\s\d+\ss/ }).waitFor();
  return { page, text, share: async () => (await (await fetch(`${app.url}/api/1/reading?as=${asked}`)).json()).share };
}

// The server has ended it, and can read the next at once.
async function until_freed(share) {
  for (let i = 0; (await share()) !== null; ++i) {
    assert.ok(i < 1200, "the server goes on");
    await new Promise((come) => setTimeout(come, 50));
  }
  const read = await fetch(`${app.url}/api/1/read`, {
    method: "POST", body: JSON.stringify({ text: sentence }), headers: { "X-Dixit": "1", "Content-Type": "application/json" },
  });
  assert.equal(read.status, 200, "the next is read");
}

test("how far a long text is read is shown, and a button stops it", async () => {
  const { page, text, share } = await reading();
  const bar = page.locator(".progress progress");
  const first = await bar.getAttribute("value");
  await page.waitForFunction((before) => Number(document.querySelector(".progress progress").value) > Number(before), first);
  assert.notEqual(await share(), null);
  assert.deepEqual(await app.axe(page), []);
  await page.getByRole("button", { name: "Arrêter" }).click();
  await page.getByRole("status").getByText("La lecture est arrêtée. Rien n’a été gardé.").waitFor();
  assert.equal(await bar.count(), 0);
  assert.match(await page.evaluate(() => document.activeElement.textContent), /arrêtée/, "what was done has the focus");
  await until_freed(share);
  assert.equal(await page.locator("textarea").inputValue(), text, "it can be read again");
  assert.equal(await page.getByRole("button", { name: /^Lire$/ }).isEnabled(), true);
});

test("Escape stops it, also on a narrow screen in English", async () => {
  const { page, share } = await reading({ width: 360, language: "en" });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing to scroll aside");
  await page.keyboard.press("Escape");
  await page.getByRole("status").getByText("Reading was stopped. Nothing was kept.").waitFor();
  await until_freed(share);
});

test("a reading goes on while one looks at another screen, and can be stopped when one is back", async () => {
  const { page, share } = await reading();
  await page.getByRole("link", { name: "Acteurs" }).click();
  await page.getByRole("heading", { name: "Acteurs" }).waitFor();
  assert.notEqual(await share(), null);
  await page.getByRole("link", { name: "Lire", exact: true }).click();
  await page.getByRole("button", { name: "Arrêter" }).click();
  await page.getByRole("status").getByText("La lecture est arrêtée.").waitFor();
  await until_freed(share);
});

test("who goes back while an article is being kept stops that, and can read the next", async () => {
  const stays = await start({ articles: [{ id: "a", text: sentence, date: "2024-04-04", lang: "fr" }] });
  try {
    const page = await stays.page({ allowed: [/ERR_ABORTED/] });
    await page.route("**/api/1/documents?*", async (route) => { // as long as it takes to write
      await new Promise((come) => setTimeout(come, 5000));
      await route.continue().catch(() => {}); // it may be stopped meanwhile
    });
    await page.goto("/");
    await paste(page, `Hier. ${sentence}`);
    await page.keyboard.press("Control+Enter");
    const stopped = page.waitForEvent("requestfailed", (request) => request.method() === "POST" && request.url().includes("/api/1/documents?"));
    await page.getByRole("button", { name: "Garder dans le magasin" }).click();
    await page.locator(".progress").waitFor();
    await page.getByRole("button", { name: "Lire un autre article" }).click();
    await stopped;
    await paste(page, `Demain. ${sentence}`);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "Garder dans le magasin" }).waitFor();
    await page.waitForTimeout(6000);
    const { store } = await (await fetch(`${stays.url}/api/1/state`)).json();
    assert.equal(store.documents, 1, "nothing was kept");
    assert.equal(new URL(page.url()).search, "?read", "what is read now stays");
  } finally {
    await stays.stop();
  }
});

test("closing the page stops it", async () => {
  const { page, share } = await reading();
  await page.close();
  await until_freed(share);
});

test("of a file that is being read nothing is kept where one stops", async () => {
  const page = await app.page();
  await page.goto("/");
  await page.locator("textarea").waitFor();
  const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.locator("input[type=file]").setInputFiles([file("a.txt", `${sentence} Ici.`), file("b.txt", long_text()), file("c.txt", sentence)]);
  await page.locator(".files", { hasText: "Lecture du fichier 2 sur 3" }).waitFor();
  await page.waitForFunction(() => document.querySelector(".files progress").value > 1); // within the second
  await page.getByRole("button", { name: "Arrêter" }).click();
  await page.locator(".files", { hasText: "Articles lus et gardés : 1" }).waitFor();
  assert.deepEqual(await page.locator(".files li").allInnerTexts(), ["a.txt"]);
  const { store } = await (await fetch(`${app.url}/api/1/state`)).json();
  assert.equal(store.documents, 1);
});
