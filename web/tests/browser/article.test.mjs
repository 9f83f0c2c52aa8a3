// The annotated article: what one sees, what keys do, what other accounts say.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { looks, start } from "./harness.mjs";

const told = {
  id: "told", title: "Un pont à Vauclin", outlet: "Le Phare", date: "2024-04-04", lang: "fr",
  url: "https://example.org/vauclin",
  text: "Un pont à Vauclin\n\n« Le pont sera fermé, a déclaré Claire Moreau, mais le bac restera ouvert. »\n\n" +
    "Selon la préfecture, Paul Roche a nié toute négligence. <b>Rien</b> n'est simple.",
};
const app = await start({ articles: ["examples/versions", "examples/entretien.txt", told] });
after(() => app.stop());

async function article(title, look = {}) {
  const page = await app.page(look);
  const { documents } = await (await page.request.get("/api/1/documents")).json();
  const { document } = documents.find((each) => each.title.startsWith(title));
  await page.goto(`/articles/${document}`);
  await page.locator("button.note").first().waitFor();
  return { page, document, stored: await (await page.request.get(`/api/1/documents/${document}`)).json() };
}

for (const look of looks) {
  test(`an article with its panel and another account, ${look.width} px, ${look.theme}`, async () => {
    const { page } = await article("Échange téléphonique", look);
    await page.locator(".dagger").first().click();
    await page.locator(".others").waitFor();
    assert.deepEqual(await app.axe(page), []);
    await page.locator("button.note").first().click();
    await page.locator(".panel").waitFor();
    assert.deepEqual(await app.axe(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing to scroll aside");
  });
}

test("the text comes out word for word, with markup as text, and every statement has a note", async () => {
  const { page, stored } = await article("Un pont");
  const drawn = await page.locator(".text .running").evaluateAll((all) =>
    all.map((each) => {
      const copy = each.cloneNode(true);
      copy.querySelectorAll(".dagger").forEach((dagger) => dagger.remove());
      return copy.textContent;
    }));
  assert.deepEqual(drawn, stored.reading.text.split("\n").filter((line) => line.trim()).map((line) => line.trim()));
  assert.equal(await page.locator("button.note").count(), stored.reading.statements.length);
  assert.equal(await page.title(), `${told.title} · dixit`);
});

test("a note lights all pieces of its statement", async () => {
  const { page } = await article("Un pont");
  const note = page.locator("button.note", { hasText: "Claire Moreau" });
  await note.hover();
  const lit = await page.locator("span[data-lit]").allTextContents();
  assert.ok(lit.join(" ").includes("Le pont sera fermé") && lit.join(" ").includes("le bac restera ouvert"), lit.join("|"));
});

test("the panel says why, and marks the words; Escape gives the focus back", async () => {
  const { page } = await article("Un pont");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.locator(".why summary").click();
  await page.locator("span.reason").first().waitFor();
  await page.keyboard.press("j");
  await page.locator(".panel h2", { hasText: "Propos 2" }).waitFor();
  await page.locator("span.reason").first().waitFor({ state: "detached" });
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".panel").count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.className.split(" ")[0]), "note");
});

test("a passage shows what the other account says, and leads to it", async () => {
  const { page } = await article("Échange téléphonique");
  const dagger = page.locator(".dagger").first();
  await dagger.click();
  assert.equal(await dagger.getAttribute("aria-expanded"), "true");
  const others = page.locator(".others");
  assert.match(await others.textContent(), /contredit|dément|répond/);
  assert.match(await others.getByRole("link", { name: "Toutes les versions" }).getAttribute("href"), /^\/events\/\d+$/);
  await others.locator('a[href*="?at="]').first().click();
  await page.locator(".place").first().waitFor();
  await page.locator("button.note:focus").waitFor();
});

test("an address leads to its statement, or says that there is none", async () => {
  const { page, document, stored } = await article("Un pont");
  const { content } = stored.reading.statements[0];
  await page.goto(`/articles/${document}?at=${content[0][0]}-${content.at(-1)[1]}`);
  await page.locator("button.note[data-now]").waitFor();
  assert.equal(await page.locator(".text ~ .notice, .text .notice").count(), 0);
  await page.goto(`/articles/${document}?at=3-9`);
  assert.match(await page.locator(".notice").textContent(), /aucun propos/);
  assert.equal(await page.locator(".place").first().textContent(), [...stored.reading.text].slice(3, 9).join(""));
  await page.goto(`/articles/${document}?at=999999-1000000`);
  assert.match(await page.locator(".notice").textContent(), /n’a pas/);
});

test("keys correct, the note says so, the server keeps it, and z takes it back", async () => {
  const { page, document } = await article("Un pont");
  const marks = async () => (await (await page.request.get(`/api/1/documents/${document}`)).json()).marks;
  const status = page.locator('.told[role="status"]');
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await status.filter({ hasText: "accepté" }).waitFor();
  await page.keyboard.press("w");
  await page.keyboard.type("Anne Lys");
  await page.keyboard.press("Enter");
  await status.filter({ hasText: "gardée" }).waitFor();
  assert.match(await page.locator("button.note").first().textContent(), /^Anne Lys.*✓ accepté.*✎ corrigé/);
  assert.deepEqual((await marks()).map(({ kind, value }) => [kind, value]).sort(), [["accept", ""], ["who", "Anne Lys"]]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("x");
  await page.locator("button.note.rejected").waitFor();
  await page.keyboard.press("z");
  await page.locator("button.note").first().filter({ hasText: "✓ accepté" }).waitFor();
  assert.deepEqual((await marks()).map(({ kind }) => kind).sort(), ["accept", "who"], "what was said before holds again");
  await page.keyboard.press("z");
  await page.keyboard.press("z");
  await page.locator("button.note").first().filter({ hasNotText: /[✓✎]/ }).waitFor();
  assert.deepEqual(await marks(), []);
});

test("a correction that has to wait says so", async () => {
  const { page } = await article("Un pont");
  await page.route("**/api/1/corrections", async (route) => {
    await new Promise((come) => setTimeout(come, 1500));
    await route.continue();
  });
  const status = page.locator('.told[role="status"]');
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await status.filter({ hasText: "La correction attend le magasin" }).waitFor();
  await status.filter({ hasText: "accepté" }).waitFor();
  await page.keyboard.press("z");
  await status.filter({ hasText: "annulée" }).waitFor();
});

test("reading only hides all marks but the words; layers come and go and are remembered", async () => {
  const { page } = await article("Un pont");
  await page.keyboard.press("r");
  assert.equal(await page.locator("button.note").first().isVisible(), false);
  await page.reload();
  await page.locator(".article.clean").waitFor();
  await page.keyboard.press("r");
  await page.getByText("Affichage et légende").click();
  const before = await page.locator("button.note").count();
  for (const form of ["directs", "indirects", "mixtes", "narrativisés"]) await page.getByLabel(`propos ${form}`, { exact: false }).first().uncheck();
  assert.ok(before > 0 && (await page.locator("button.note").count()) === 0);
});

test("a citation is copied as text and with links", async () => {
  const { page } = await article("Un pont");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Copier la citation" }).click();
  await page.locator('.told[role="status"]', { hasText: "Citation copiée" }).waitFor();
  const [plain, html] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(["text/plain", "text/html"].map(async (type) => (await item.getType(type)).text()));
  });
  assert.match(plain, /^«.*», .*, dans Le Phare, «.Un pont à Vauclin.», 4 avril 2024, https:\/\/example\.org\/vauclin#:~:text=.*\/articles\/\d+\?at=/);
  assert.match(html, /<a href="https:\/\/example\.org\/vauclin#:~:text=/);
});
