// The first screen: an article is pasted, opened, dropped or chosen, and read.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { looks, start } from "./harness.mjs";

const app = await start();
after(() => app.stop());

const text = "Le maire a promis une enquête. « Nous dirons tout », a-t-il affirmé.";

async function home(look = {}) {
  const page = await app.page(look);
  await page.goto("/");
  await page.locator("textarea").waitFor();
  return page;
}

const shown = async (page) => {
  await page.locator("button.note").first().waitFor();
  assert.match(new URL(page.url()).pathname, /^\/articles\/\d+$/);
};

for (const look of looks) {
  test(`the first screen, ${look.width} px, ${look.theme}`, async () => {
    const page = await home(look);
    await page.locator(".examples button").first().waitFor();
    assert.deepEqual(await app.axe(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing to scroll aside");
  });
}

test("a model that is still being loaded is not said to be missing", async () => {
  const page = await app.page();
  let asked = 0;
  await page.route("**/api/1/state", async (route) => {
    const state = await (await route.fetch()).json();
    await route.fulfill({ json: asked++ < 3 ? { ...state, model: null, loading: true } : state });
  });
  await page.goto("/");
  await page.locator("footer", { hasText: "le modèle se charge" }).waitFor();
  assert.equal(await page.locator(".notice").count(), 0);
  await page.locator("footer", { hasText: "dixit-news" }).waitFor();
});

test("it is asked again whether the model is there, also where one answer did not come", async () => {
  const page = await app.page({ allowed: [/ERR_FAILED/] });
  let asked = 0;
  await page.route("**/api/1/state", async (route) => {
    if (asked++ === 1) return route.abort();
    const state = await (await route.fetch()).json();
    await route.fulfill({ json: asked === 1 ? { ...state, model: null, loading: true } : state });
  });
  await page.goto("/");
  await page.locator("footer", { hasText: "le modèle se charge" }).waitFor();
  await page.locator("footer", { hasText: "dixit-news" }).waitFor();
});

test("why there is no model is said", async () => {
  const page = await app.page();
  await page.route("**/api/1/state", async (route) => {
    const state = await (await route.fetch()).json();
    await route.fulfill({ json: { ...state, model: null, problem: "a.dixit: cut off" } });
  });
  await page.goto("/");
  await page.locator(".notice", { hasText: "Le modèle n’a pas pu être chargé" }).getByText("a.dixit: cut off").waitFor();
});

test("an example is read with one click, and is then among the recent ones", async () => {
  const page = await home();
  const example = page.locator(".examples button").first();
  const title = await example.textContent();
  await example.click();
  await shown(page);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1", "the heading has the focus");
  await page.goBack();
  await page.locator('.recent a[href^="/articles/"]', { hasText: title }).waitFor();
});

test("what is pasted is read by Ctrl and Enter, and is still there when one comes back", async () => {
  const page = await home();
  await page.locator("textarea").fill(text);
  await page.keyboard.press("Control+Enter");
  await shown(page);
  await page.goBack();
  assert.equal(await page.locator("textarea").inputValue(), text);
});

test("an article without a title is called by its first words", async () => {
  const page = await home();
  await page.locator("textarea").fill(`${text} Rien de plus, rien de moins.`);
  await page.keyboard.press("Control+Enter");
  await shown(page);
  const begins = "Le maire a promis une enquête. « Nous dirons tout », a-t-il affirmé. Rien…";
  assert.equal(await page.locator("h1").textContent(), begins);
  await page.goto("/");
  await page.locator(".recent a", { hasText: begins }).waitFor();
  const address = await page.locator(".recent a", { hasText: begins }).getAttribute("href");
  await page.goto(`${address}/accounts`);
  await page.locator("h1", { hasText: begins }).waitFor();
});

test("title and outlet are those that were given", async () => {
  const page = await home();
  await page.getByText("Titre, date, média").click();
  await page.getByLabel("Titre", { exact: true }).fill("Une enquête");
  await page.getByLabel("Média").fill("Le Phare");
  await page.locator("textarea").fill(`${text} Bientôt.`);
  await page.getByRole("button", { name: /^Lire$/ }).click();
  await shown(page);
  assert.equal(await page.locator("h1").textContent(), "Une enquête");
  assert.match(await page.locator(".byline").textContent(), /Le Phare/);
});

test("nothing to read is told, not sent", async () => {
  const page = await home();
  await page.getByRole("button", { name: /^Lire$/ }).click();
  await page.locator("#empty[role=alert]").waitFor();
  assert.equal(await page.locator("textarea").getAttribute("aria-invalid"), "true");
});

test("a file is opened, and one that is dropped is read", async () => {
  const page = await home();
  await page.locator("input[type=file]").setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from(`${text} Ici.`) });
  await shown(page);
  await page.goBack();
  await page.locator("textarea").waitFor();
  await page.evaluate((html) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([html], "b.html", { type: "text/html" }));
    for (const type of ["dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, `<html><title>Enquête</title><body><article><p>${text} ${text}</p></article></body></html>`);
  await shown(page);
});

const pair = [1, 2].map((i) => ({ name: `${i}.txt`, mimeType: "text/plain", buffer: Buffer.from(`${text} Fichier ${i}.`) }));
const broken = { name: "c.bin", mimeType: "text/plain", buffer: Buffer.from("\x7fELF\x02\0\0\0") };

// Requests wait at it until it is opened.
function gate() {
  let open;
  const opened = new Promise((come) => (open = come));
  return { open, opened };
}

async function drop(page, names) {
  await page.evaluate(([names, text]) => {
    const dataTransfer = new DataTransfer();
    for (const name of names) dataTransfer.items.add(new File([`${text} Déposé ${name}.`], name, { type: "text/plain" }));
    for (const type of ["dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, [names, text]);
}

test("of several files each is read, and it is told what became of it", async () => {
  const page = await home({ allowed: [/422/] });
  await page.locator("input[type=file]").setInputFiles([...pair, broken]);
  await page.locator(".files", { hasText: "Articles lus et gardés : 2" }).waitFor();
  const lines = await page.locator(".files li").allInnerTexts();
  assert.deepEqual(lines.slice(0, 2), ["1.txt", "2.txt"]);
  assert.match(lines[2], /^c\.bin\s: Ce fichier n’a pas pu être lu/);
  assert.deepEqual(await app.axe(page), []);
  await page.locator(".files a", { hasText: "2.txt" }).click();
  await shown(page);
  await page.goBack();
  await page.locator(".recent a", { hasText: "Le maire" }).first().waitFor();
  await drop(page, ["x.txt", "y.txt"]);
  await page.locator(".files a", { hasText: "y.txt" }).waitFor();
});

test("reading several files is stopped, and what was read is kept", async () => {
  const page = await home();
  await page.route("**/api/1/documents?*", async (route) => {
    if (route.request().method() === "POST") await new Promise((come) => setTimeout(come, 600));
    await route.continue().catch(() => {}); // stopped
  });
  await drop(page, ["a.txt", "b.txt", "c.txt", "d.txt"]);
  await page.locator(".files", { hasText: "Lecture du fichier 2 sur 4" }).waitFor();
  await page.getByRole("button", { name: "Arrêter" }).click();
  await page.locator(".files", { hasText: "Articles lus et gardés : 1" }).waitFor();
  assert.equal(await page.locator(".files li").count(), 1);
  await page.getByRole("button", { name: "Fermer" }).click();
  assert.equal(await page.locator(".files").count(), 0);
});

test("several files are read on while one looks at another screen, and what comes waits for its turn", async () => {
  const page = await home();
  const { open, opened } = gate();
  let together = 0;
  let most = 0;
  await page.route("**/api/1/documents?*", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    most = Math.max(most, ++together);
    await opened;
    const response = await route.fetch();
    together--;
    await route.fulfill({ response });
  });
  await drop(page, ["k.txt", "l.txt", "m.txt"]);
  await page.locator(".files", { hasText: "Lecture du fichier 1 sur 3" }).waitFor();
  await page.getByRole("link", { name: "Acteurs" }).click();
  await page.getByRole("heading", { name: "Acteurs" }).waitFor();
  await page.getByRole("link", { name: "Lire", exact: true }).click();
  await page.locator(".files", { hasText: "Lecture du fichier 1 sur 3" }).waitFor();
  await drop(page, ["n.txt", "o.txt"]);
  await page.locator(".files", { hasText: "Lecture du fichier 1 sur 5" }).waitFor();
  open();
  await page.locator(".files", { hasText: "Articles lus et gardés : 5" }).waitFor();
  assert.deepEqual(await page.locator(".files li").allInnerTexts(), ["k.txt", "l.txt", "m.txt", "n.txt", "o.txt"]);
  assert.equal(most, 1, "one after the other");
});

const elsewhere_and_back = async (page) => {
  await page.getByRole("link", { name: "Acteurs" }).click();
  await page.getByRole("heading", { name: "Acteurs" }).waitFor();
  await page.getByRole("link", { name: "Lire", exact: true }).click();
  await page.locator("textarea").waitFor();
  return page.locator("textarea").inputValue();
};

test("what could not be read is still in the form, until it is read", async () => {
  const page = await home({ allowed: [/ERR_FAILED/] });
  await page.route("**/api/1/read?*", (route) => route.abort(), { times: 1 });
  await page.locator("textarea").fill(`${text} Encore.`);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("alert").getByText("Le serveur ne répond pas").waitFor();
  assert.equal(await elsewhere_and_back(page), `${text} Encore.`);
  await page.goBack();
  await page.goBack();
  await page.locator("textarea").waitFor();
  await page.getByRole("button", { name: /^Lire$/ }).click();
  await shown(page);
  assert.equal(await elsewhere_and_back(page), "");
});

test("what is written while an article is read is not lost with it", async () => {
  const page = await home();
  const { open, opened } = gate();
  await page.route("**/api/1/read?*", async (route) => {
    await opened;
    await route.continue();
  });
  await page.locator("textarea").fill(`${text} Avant.`);
  await page.keyboard.press("Control+Enter");
  await page.locator(".progress progress").waitFor();
  await page.locator("textarea").fill("Le suivant");
  open();
  await shown(page);
  assert.equal(await elsewhere_and_back(page), "Le suivant");
});

test("what was read leaves the form empty for the next one, but where one comes back", async () => {
  const page = await home();
  await page.getByText("Titre, date, média").click();
  await page.getByLabel("Titre", { exact: true }).fill("Le premier");
  await page.locator("textarea").fill(`${text} Premier.`);
  await page.keyboard.press("Control+Enter");
  await shown(page);
  await page.getByRole("link", { name: "Lire", exact: true }).click();
  await page.locator("textarea").waitFor();
  assert.equal(await page.locator("textarea").inputValue(), "");
  assert.equal(await page.getByLabel("Titre", { exact: true }).inputValue(), "", "the next is not called as the one before");
  await page.locator("textarea").fill("Pas encore lu");
  await page.getByRole("link", { name: "Acteurs" }).click();
  await page.getByRole("heading", { name: "Acteurs" }).waitFor();
  await page.getByRole("link", { name: "Lire", exact: true }).click();
  assert.equal(await page.locator("textarea").inputValue(), "Pas encore lu");
  for (let i = 0; i < 4; i++) await page.goBack();
  await page.locator("textarea").waitFor();
  assert.equal(await page.locator("textarea").inputValue(), `${text} Premier.`);
  assert.equal(await page.getByLabel("Titre", { exact: true }).inputValue(), "Le premier");
});

test("who goes elsewhere while an article is read stays there", async () => {
  const page = await home();
  await page.route("**/api/1/read?*", async (route) => {
    await new Promise((come) => setTimeout(come, 1000));
    await route.continue();
  });
  await page.locator("textarea").fill(`${text} Ailleurs.`);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("link", { name: "Acteurs" }).click();
  const kept = page.waitForResponse((response) => /\/documents\?as=/.test(response.url()) && response.request().method() === "POST");
  await page.getByRole("heading", { name: "Acteurs" }).waitFor();
  await kept;
  await page.waitForTimeout(300);
  assert.equal(new URL(page.url()).pathname, "/actors");
  await page.getByRole("link", { name: "Lire", exact: true }).click();
  await page.locator("textarea").waitFor();
  assert.equal(await page.locator("textarea").inputValue(), "", "it is read");
  for (let i = 0; i < 2; i++) await page.goBack();
  await page.locator("textarea").waitFor();
  assert.equal(await page.locator("textarea").inputValue(), `${text} Ailleurs.`);
});

test("a file that cannot be read is said to be so, in the language of the page", async () => {
  const page = await home({ allowed: [/422/] });
  await page.locator("input[type=file]").setInputFiles({ name: "a.bin", mimeType: "text/plain", buffer: Buffer.from("\x7fELF\x02\0\0\0") });
  await page.getByRole("alert").getByText(/^Ce fichier n’a pas pu être lu\. Le programme dit\s: a\.bin: /).waitFor();
});

test("light, dark and the language are remembered", async () => {
  const page = await home({ theme: "light" });
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByLabel("Clair ou sombre").selectOption("dark");
  assert.notEqual(await paper(), light);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "Who says what?" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "Who says what?" }).waitFor();
  assert.notEqual(await paper(), light);
});

test("a store that stays is asked before: read first, kept by a button", async () => {
  const store = await start({ articles: [{ id: "a", text, date: "2024-04-04", lang: "fr" }] });
  try {
    const page = await store.page();
    await page.goto("/");
    await page.locator("textarea").fill(`${text} Demain.`);
    await page.keyboard.press("Control+Enter");
    await page.locator("button.note").first().waitFor();
    assert.equal(new URL(page.url()).pathname, "/");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Keep in the store" }).waitFor();
    await page.goBack();
    await page.locator("textarea").waitFor();
    assert.equal(await page.locator("textarea").inputValue(), `${text} Demain.`, "Back leads to the form");
    await page.locator(".notice a", { hasText: "Le maire a promis" }).click();
    await page.getByRole("button", { name: "Keep in the store" }).click();
    await page.waitForURL(/\/articles\/2$/);
    await page.goto("/");
    await page.locator("input[type=file]").setInputFiles(pair);
    await page.getByText("The 2 files will be read and kept in the store.").waitFor();
    await page.getByRole("button", { name: "Read and keep" }).click();
    await page.locator(".files", { hasText: "Articles read and kept: 2" }).waitFor();
  } finally {
    await store.stop();
  }
});

test("an article that could not be read, or has no statements, says so in the language of the page", async () => {
  const german = "Der Bürgermeister hat gesagt, dass die Brücke am Montag geschlossen wird, und niemand weiß warum. Die Leute sind verärgert.";
  const calm = "Il fait beau. Les oiseaux volent bas au-dessus des champs, et la rivière coule doucement vers la mer.";
  const told = [
    ["fr", german, /^Non lu\s: le modèle ne connaît pas sa langue \(allemand\)\.$/],
    ["en", german, /^Not read: the model does not know its language \(German\)\.$/],
    ["fr", calm, /^Aucun propos attribué à quelqu’un\.$/],
  ];
  for (const [language, article, words] of told) {
    const page = await home({ language });
    await page.locator("textarea").fill(article);
    await page.keyboard.press("Control+Enter");
    assert.match(await page.locator(".byline .notice").textContent(), words);
  }
});
