// Saved questions in the search screen, and what they newly find: the same that the command line knows.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { after, test } from "node:test";
import { looks, start } from "./harness.mjs";
import { add } from "./serve.mjs";

const folder = mkdtempSync(join(tmpdir(), "dixit-saved-"));
const store = join(folder, "news.db");
let articles = 0;
const tell = (text) => add(store, [{ id: `a${++articles}`, text, date: `2024-04-${String(articles).padStart(2, "0")}`, lang: "fr", outlet: "Le Courrier" }]);

tell("Le ministre Paul Ferrand a nié mardi que le quai ait été vendu.\n\nLa maire Jeanne Vallin a annoncé que le pont fermerait.");
const app = await start({ store });
after(async () => {
  await app.stop();
  rmSync(folder, { recursive: true });
});

const command = (...options) => spawnSync(process.env.DIXIT, ["ask", store, ...options], { encoding: "utf8" });
const saved_there = () => command("--saved").stdout;

async function search(question = "", look = {}) {
  const page = await app.page(look);
  await page.goto(question ? `/search?${new URLSearchParams({ q: question })}` : "/search");
  await page.locator(".total").waitFor();
  await page.locator(".saved").waitFor({ state: "attached" });
  return page;
}

const pill = (page, name) => page.locator(".saved a", { hasText: `@${name}` });
const told = (page, text) => page.getByRole("status").filter({ hasText: text }).waitFor();

async function save(page, name) {
  await page.getByText("Enregistrer cette question").click();
  await page.getByLabel("Nom", { exact: true }).fill(name);
  await page.keyboard.press("Enter");
}

test("a question is saved under a name, and the command line knows it", async () => {
  const page = await search("acte:nier");
  await save(page, "@démentis");
  await told(page, "Enregistrée : @démentis.");
  assert.equal(saved_there(), "@démentis\tacte:nier\n");
  await pill(page, "démentis").waitFor();
  assert.equal(await pill(page, "démentis").getAttribute("aria-current"), "true");
  assert.equal(await page.getByText("Enregistrer cette question").count(), 0, "it is saved");
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Enregistrée/, "what was done has the focus");
});

test("one that the command line saved is taken up by a click", async () => {
  command("acte:annoncer", "--save", "annonces");
  const page = await search();
  await pill(page, "annonces").click();
  await page.waitForURL(/\?q=acte%3Aannoncer$/);
  assert.equal(await page.getByRole("combobox", { name: "Question" }).inputValue(), "acte:annoncer");
  await page.locator(".found", { hasText: "pont fermerait" }).waitFor();
  command("--forget", "annonces");
});

test("what a saved question newly finds is counted, shown by itself, and then no longer new", async () => {
  const page = await search("quai");
  await pill(page, "démentis").waitFor();
  assert.equal(await page.locator(".saved .news").count(), 0);
  tell("Le préfet Louis Aubert nie que la route soit fermée.");
  await page.reload();
  await pill(page, "démentis").getByText("1 nouveau").waitFor();
  assert.equal(await page.title(), "(1) Chercher · dixit");
  assert.match(await page.locator(".saved [role=status].unseen").textContent(), /@démentis\s: 1 nouveau/);
  await pill(page, "démentis").click({ button: "right" }); // opens nothing
  await page.waitForTimeout(500);
  await pill(page, "démentis").getByText("1 nouveau").waitFor({ timeout: 1000 });
  await pill(page, "démentis").click();
  await page.waitForURL(/new=1/);
  await page.locator(".found", { hasText: "Louis Aubert" }).waitFor();
  assert.equal(await page.locator(".found").count(), 1);
  await page.locator(".saved .news").waitFor({ state: "detached" });
  assert.equal(await page.title(), "Chercher · dixit");
  await page.getByRole("link", { name: "Tout montrer" }).click();
  await page.locator(".total", { hasText: /^2 propos$/ }).waitFor();
  assert.equal(await page.getByText("Seulement ce qui est arrivé").count(), 0);
  await page.goBack();
  await page.locator(".total", { hasText: /^1 propos$/ }).waitFor();
});

test("what is new is narrowed by a click, and asked anew where one writes", async () => {
  const page = await app.page();
  await page.goto("/search?q=acte%3Anier&new=1");
  await page.locator(".total", { hasText: /^1 propos$/ }).waitFor();
  await page.locator(".facets button", { hasText: "Le Courrier" }).click();
  await page.waitForURL(/new=1/);
  await page.locator(".total", { hasText: /^1 propos$/ }).waitFor();
  await page.getByRole("combobox", { name: "Question" }).fill("acte:nier");
  await page.locator(".total", { hasText: /^2 propos$/ }).waitFor();
  await page.waitForURL(/\?q=acte%3Anier$/);
});

test("what dixit watch told is not new here", async () => {
  tell("La députée Claire Moreau nie avoir signé la lettre.");
  const page = await search();
  await pill(page, "démentis").getByText("1 nouveau").waitFor();
  const { stdout } = spawnSync(process.env.DIXIT, ["watch", store, mkdtempSync(join(folder, "arrived-")), "--once", "--format", "jsonl"], { encoding: "utf8" });
  assert.match(stdout, /"query":"démentis".*Claire Moreau/);
  await page.reload();
  await pill(page, "démentis").waitFor();
  await page.locator(".found").first().waitFor();
  assert.equal(await page.locator(".saved .news").count(), 0);
});

test("a name that is none, one that is taken, and a question that is wrong are told", async () => {
  const page = await search("quai", { allowed: [/422/, /400/] });
  await save(page, "le quai");
  await page.getByRole("alert").filter({ hasText: "« le quai » ne peut être un nom" }).waitFor();
  assert.deepEqual(await app.axe(page), []);
  await page.getByLabel("Nom", { exact: true }).fill("démentis");
  await page.locator("#save-hint", { hasText: "@démentis est déjà : acte:nier" }).waitFor();
  await page.getByRole("button", { name: "Remplacer @démentis" }).waitFor();
  await page.getByRole("combobox", { name: "Question" }).fill("acte:nierr");
  await page.getByLabel("Nom", { exact: true }).fill("faux");
  await page.keyboard.press("Enter");
  await page.locator(".saved [role=alert]", { hasText: "Valeur inconnue" }).waitFor();
  assert.doesNotMatch(saved_there(), /faux/);
});

test("a saved question is renamed, and deleted after asking, by keys alone", async () => {
  command("qui:Vallin", "--save", "vallin");
  const page = await search("", { allowed: [/422/] });
  await page.getByText("Renommer, supprimer").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Renommer @vallin" }).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Nouveau nom").waitFor();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("démentis");
  await page.keyboard.press("Enter");
  await told(page, "Une autre question s’appelle @démentis.");
  await page.getByRole("button", { name: "Renommer @vallin" }).click();
  await page.getByLabel("Nouveau nom").fill("maire");
  await page.keyboard.press("Enter");
  await told(page, "La question s’appelle maintenant @maire.");
  assert.match(saved_there(), /^@maire\tqui:Vallin$/m);
  await page.getByRole("button", { name: "Supprimer @maire" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Supprimer @maire du magasin ?").waitFor();
  assert.match(saved_there(), /@maire/);
  await page.keyboard.press("Enter");
  await told(page, "@maire est supprimée.");
  assert.doesNotMatch(saved_there(), /@maire/);
});

test("one that cannot be asked any more says so, and is still taken up", async () => {
  command("acte:nier", "--save", "cassée");
  const page = await app.page({ allowed: [/400/] });
  await page.route("**/api/1/saved", async (route) => {
    const answer = await (await route.fetch()).json();
    answer.saved = answer.saved.map((one) => (one.name === "cassée" ? { ...one, question: "acte:nierr", new: null } : one));
    await route.fulfill({ json: answer });
  });
  await page.goto("/search");
  await pill(page, "cassée").getByText("ne peut être posée").waitFor();
  await pill(page, "cassée").click();
  await page.locator(".mistake").waitFor();
  command("--forget", "cassée");
});

test("a link to the search screen empties the question", async () => {
  const page = await search("quai");
  await page.getByRole("navigation").getByRole("link", { name: "Chercher" }).click();
  await page.waitForURL(/\/search$/);
  await page.waitForTimeout(500);
  assert.equal(await page.getByRole("combobox", { name: "Question" }).inputValue(), "");
  assert.equal(new URL(page.url()).search, "");
});

test("what newly comes is counted while the page stays open", async () => {
  const page = await app.page();
  await page.clock.install();
  await page.goto("/search?q=quai");
  await pill(page, "démentis").waitFor();
  const before = (await pill(page, "démentis").textContent()).match(/\d+/)?.[0] ?? "0";
  tell("Le docker Ivan Morel nie que le port soit prêt.");
  await page.clock.fastForward(31_000);
  await pill(page, "démentis").getByText(`${Number(before) + 1} nouveau`).waitFor();
  assert.equal(await page.getByRole("combobox", { name: "Question" }).inputValue(), "quai");
});

test("saved questions in English", async () => {
  const page = await search("", { language: "en" });
  await page.getByRole("region", { name: "Saved questions" }).waitFor();
  await page.getByText("Rename, delete").waitFor();
});

for (const look of looks) {
  test(`saved questions, ${look.width} px, ${look.theme}`, async () => {
    tell(`Le préfet Louis Aubert nie que la route ${articles} soit fermée.`);
    const page = await search("quai", look);
    await page.locator(".saved .news").waitFor();
    await page.getByText("Enregistrer cette question").click();
    await page.getByText("Renommer, supprimer").click();
    await page.getByRole("button", { name: "Supprimer @démentis" }).click();
    assert.deepEqual(await app.axe(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing to scroll aside");
  });
}
