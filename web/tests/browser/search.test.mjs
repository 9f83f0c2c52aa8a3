// `/search`: questions as they are typed, what they find, and what one can do with it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { load } from "../unit/load.mjs";
import { looks, start } from "./harness.mjs";

const bridges = Array.from({ length: 60 }, (_, i) => `« Le pont numéro ${i + 1} fermera lundi », a annoncé Claire Moreau.`);
const app = await start({
  articles: [
    { id: "ponts", title: "Les ponts ferment", text: bridges.join("\n\n"), date: "2024-03-04", lang: "fr", outlet: "Le Courrier" },
    {
      id: "quai", title: "<b>Quai</b>", date: "2024-04-05", lang: "fr", outlet: 'Le "Petit" Port',
      text: "Le ministre Paul Ferrand a nié mardi que le quai ait été vendu.\n\nLa maire Jeanne Vallin a accusé le ministre d’avoir menti au conseil.",
    },
    { id: "quay", title: "The quay", text: "Minister Paul Ferrand denied on Tuesday that the quay had been sold.", date: "2025-01-02", lang: "en", outlet: "The Gazette" },
  ],
});
after(() => app.stop());

// as many as the reader finds of them
const total_of = async (question) => (await (await fetch(`${app.url}/api/1/ask?q=${question}`)).json()).total;
const told = await total_of("pont");
assert.ok(told > 50, "more than one page");

const total = (page) => page.locator(".total");
const field = (page) => page.getByRole("combobox", { name: "Question" });
const option = (page, wanted) => page.getByRole("listbox").getByRole("option", wanted);
const has_total = (page, text) => total(page).filter({ hasText: text }).waitFor();
const number_in = async (locator) => Number((await locator.textContent()).replace(/\D/g, ""));

async function search(question = "", options = {}) {
  const page = await app.page(options);
  await page.goto(`/search?${new URLSearchParams({ q: question })}`);
  await total(page).or(page.locator(".mistake")).waitFor();
  return page;
}

test("what is typed is answered, and the address follows", async () => {
  const page = await search();
  const all = await number_in(total(page));
  assert.ok(all > told);
  await field(page).pressSequentially("quai", { delay: 20 });
  await page.waitForURL(/\?q=quai$/);
  const found = await total_of("quai");
  await total(page).filter({ hasText: new RegExp(`^${found} `) }).waitFor(); // the address may be ahead of the answer
  const rows = page.locator(".found");
  assert.equal(await rows.count(), found);
  assert.match(await rows.first().textContent(), /quai/);
  assert.equal(await page.locator(".found mark").first().textContent(), "quai");
  await page.reload();
  assert.equal(await field(page).inputValue(), "quai");
});

test("what answers the question before is not taken for an answer to this one", async () => {
  const page = await search("quai");
  const before = await total(page).textContent();
  await page.route("**/api/1/ask?*", async (route) => {
    await new Promise((come) => setTimeout(come, 1500));
    await route.continue().catch(() => {});
  });
  await field(page).fill("pont");
  await has_total(page, "Un instant…");
  assert.equal(await page.locator(".answer").getAttribute("aria-busy"), "true");
  await total(page).filter({ hasText: "propos" }).waitFor();
  assert.notEqual(await total(page).textContent(), before);
  assert.equal(await page.locator(".answer").getAttribute("aria-busy"), "false");
});

test("a count by several things, and a language that does not come, are said in words", async () => {
  const page = await app.page({ allowed: [/ERR_FAILED/] });
  await page.goto(`/search?${new URLSearchParams({ q: "compter par qui, média" })}`);
  await total(page).waitFor();
  assert.equal(await page.getByRole("combobox", { name: "Compter par" }).evaluate((list) => list.selectedOptions[0].textContent), "qui, média");
  await page.route("**/api/1/words?*", (route) => route.abort());
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("alert").getByText("Le serveur ne répond pas.").waitFor();
});

test("letters of twice the size do not widen the page", async () => {
  for (const address of ["/search?q=quai", "/timeline?q=quai"]) {
    const page = await app.page({ width: 390 });
    await page.goto(address);
    await page.locator(".found, .lane").first().waitFor();
    await page.evaluate(() => (document.documentElement.style.fontSize = "32px"));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), address);
  }
});

test("what the server did not answer can be asked again", async () => {
  for (const [address, asked, there] of [["/search?q=quai", "**/api/1/ask?*", ".found"], ["/actors", "**/api/1/actors?*", "tbody tr"]]) {
    const page = await app.page({ allowed: [/ERR_FAILED/] });
    await page.route(asked, (route) => route.abort());
    await page.goto(address);
    await page.getByRole("alert").waitFor();
    await page.unroute(asked);
    await page.getByRole("button", { name: "Réessayer" }).click();
    await page.locator(there).first().waitFor();
    await page.getByRole("alert").waitFor({ state: "detached" });
  }
});

test("a mistake is pointed at, and the field says that it is wrong", async () => {
  const page = await search("pont acte:nierr", { allowed: [/400/] });
  await page.locator(".mistake").waitFor();
  assert.equal(await page.locator(".mistake strong").textContent(), "nierr");
  assert.equal(await page.locator(".mistake .echo").textContent(), "pont acte:nierr");
  const note = await page.locator(".mistake").textContent();
  assert.match(note, /Valeur inconnue\u00a0: «\u00a0nierr\u00a0»\. Vouliez-vous dire «\u00a0nier\u00a0»\u00a0\?/);
  assert.match(note, /Valeurs connues\u00a0: dire, annoncer, confirmer, reconnaître, nier, /);
  assert.equal(await field(page).getAttribute("aria-invalid"), "true");
  await field(page).fill("pont");
  await has_total(page, String(told));
  assert.equal(await page.locator(".mistake").count(), 0);
});

test("a mistake is told in English where the page is", async () => {
  const page = await search("pont acte:nierr", { allowed: [/400/], language: "en" });
  assert.match(await page.locator(".mistake").textContent(), /Unknown value: “nierr”\. Did you mean “deny”\?Known values: say, announce, /);
});

test("fields, values and actors are completed by the keyboard", async () => {
  const page = await search("", { allowed: [/400/] });
  await field(page).pressSequentially("act");
  await option(page, { name: "acte:" }).waitFor();
  await page.keyboard.press("ArrowDown");
  assert.match(await field(page).getAttribute("aria-activedescendant"), /option-0$/);
  await page.keyboard.press("Enter");
  assert.equal(await field(page).inputValue(), "acte:");
  await page.keyboard.type("ni");
  await option(page, { name: "nier" }).click();
  await page.keyboard.type("qui:ferr");
  await option(page, { name: "Paul Ferrand" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.equal(await field(page).inputValue(), 'acte:nier qui:"Paul Ferrand" ');
  await has_total(page, "2 propos");
  await page.keyboard.type("x");
  await page.keyboard.press("Escape");
  assert.equal(await page.getByRole("listbox").count(), 0);
});

for (const ui of ["fr", "en"]) {
  test(`the server understands all that is offered to complete (${ui})`, async () => {
    const { counts, fields, sorts, values_of } = await load("search/fields.ts", { ui });
    const words = { fr: ["compter par", "trier par"], en: ["count by", "sort by"] }[ui];
    const questions = [
      ...fields.flatMap((one) => values_of(one.id).map(({ name }) => `${one.names[ui]}:${name}`)),
      ...fields.flatMap((one) => [one.names[ui], ...(one.other ?? [])].map((name) => `${name}:${{ state: "FR", lang: "fr", confidence: "0.5", limit: 1, offset: 1 }[one.id] ?? "2024"}`))
        .filter((question) => !/^(act|form|kind|polari|distance|nature|like|comme)/.test(question)),
      ...counts.map((one) => `${words[0]} ${one[ui]}`),
      ...sorts.map((one) => `${words[1]} ${one[ui]}`),
    ];
    for (const question of questions) {
      const answer = await fetch(`${app.url}/api/1/ask?${new URLSearchParams({ q: question, limit: 1 })}`);
      assert.equal(answer.status, 200, `${question}: ${await answer.text()}`);
    }
  });
}

test("a facet narrows the question to as many as it says, and its chip widens it", async () => {
  const page = await search();
  const all = await number_in(total(page));
  for (const name of ["Paul Ferrand", "nie", 'Le "Petit" Port', "2024"]) {
    const facet = page.locator(".facets").getByRole("button", { name, exact: false }).first();
    const count = await number_in(facet.locator(".quiet"));
    await facet.click();
    await has_total(page, new RegExp(`^${count} propos`));
    assert.equal(await facet.getAttribute("aria-pressed"), "true", name);
    const chips = page.locator(".chips button");
    for (let left = await chips.count(); left > 0; --left) await chips.first().click();
    await has_total(page, new RegExp(`^${all} propos`));
  }
});

test("keys lead to the field and through the rows, and Enter opens the statement where it stands", async () => {
  const page = await search("quai");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  const first = page.locator(".found .passage").first();
  assert.ok(await first.evaluate((link) => link === document.activeElement));
  const text = await first.textContent();
  const href = await first.getAttribute("href");
  assert.match(href, /^\/articles\/\d+\?at=\d+-\d+$/);
  await page.keyboard.press("/");
  assert.ok(await field(page).evaluate((input) => input === document.activeElement));
  const { reading } = await (await fetch(`${app.url}/api/1/documents/${href.match(/\d+/)[0]}`)).json();
  const [begin, end] = href.match(/at=(\d+)-(\d+)/).slice(1).map(Number);
  assert.equal([...reading.text].slice(begin, end).join(""), text);
  await first.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/articles\//);
});

test("a row opens in place: the sentence, why, and its link", async () => {
  const page = await search("acte:nier langue:en");
  const row = page.locator(".found").first();
  await row.getByRole("button", { name: "Détails" }).click();
  assert.match(await row.locator(".sentence").textContent(), /Minister Paul Ferrand denied on Tuesday/);
  assert.match(await row.locator(".detail").textContent(), /«\u00a0denied\u00a0»/);
  assert.equal(await row.locator(".detail .sentence mark").textContent(), await row.locator(".passage").textContent());
  assert.deepEqual(await app.axe(page), []);
});

test("more rows come to those there are, and the focus is not lost", async () => {
  const page = await search("pont");
  assert.equal(await page.locator(".found").count(), 50);
  await page.getByRole("button", { name: "En montrer plus" }).click();
  await page.locator(".found").nth(told - 1).waitFor();
  assert.equal(await page.locator(".found").count(), told);
  assert.ok(await page.locator(".found .passage").nth(50).evaluate((link) => link === document.activeElement));
});

test("counts are a table, and a value of it can be asked for", async () => {
  const page = await search("pont");
  await page.getByLabel("Compter par").selectOption("who");
  const row = page.getByRole("row", { name: /Claire Moreau/ });
  await row.waitFor();
  assert.match(await row.textContent(), new RegExp(`${told}100\u00a0%`));
  assert.deepEqual(await app.axe(page), []);
  await row.getByRole("button").click();
  await page.locator(".found").first().waitFor();
  assert.equal(await field(page).inputValue(), 'qui:"Claire Moreau" pont');
});

test("the order is chosen from a list", async () => {
  const page = await search("quai");
  await page.getByLabel("Ordre").selectOption("date asc");
  await page.waitForURL(/croissant/);
  await page.locator(".found").filter({ hasText: "2024" }).first().waitFor();
  assert.match(await page.locator(".found").first().textContent(), /2024/);
});

test("a form writes the question", async () => {
  const page = await search();
  await page.getByText("Composer la question").click();
  await page.getByLabel("Qui parle").fill("Jeanne Vallin");
  await page.locator("#build-act").selectOption("accuser");
  assert.equal(await field(page).inputValue(), 'acte:accuser qui:"Jeanne Vallin"');
  await has_total(page, "1 propos");
  await field(page).fill("act:deny");
  assert.equal(await page.locator("#build-act").inputValue(), "nier");
});

async function downloaded(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: true }).click()]);
  return readFileSync(await download.path(), "utf8");
}

test("all that is found can be downloaded", async () => {
  const page = await search("pont");
  const lines = (await downloaded(page, "JSONL")).trimEnd().split("\n").map((line) => JSON.parse(line));
  assert.equal(lines.length, told);
  assert.equal(new Set(lines.map(({ statement }) => statement)).size, told);
  const table = (await downloaded(page, "CSV")).trimEnd().split("\r\n");
  assert.equal(table.length, told + 1);
  assert.match(table[1], /^2024-03-04,Le Courrier,Claire Moreau,,announce,/);
});

test("what articles say is text", async () => {
  const page = await search("dans:quai");
  await page.locator(".found").first().getByRole("button", { name: "Détails" }).click();
  await page.locator(".detail .sentence").waitFor();
  assert.equal(await page.locator(".found b").count(), 0);
});

for (const look of looks) {
  test(`everybody can use it, ${look.width} px, ${look.theme}`, async () => {
    const page = await search("quai", look);
    await page.getByText("Composer la question").click();
    assert.deepEqual(await app.axe(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
}
