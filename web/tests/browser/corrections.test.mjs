// `/corrections`: what was put right, in words; undone; and as marked articles.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { looks, start } from "./harness.mjs";

const app = await start({
  articles: [
    {
      id: "quai", title: "Le quai", date: "2024-03-04", lang: "fr", outlet: "Le Courrier",
      text: "Le ministre Paul Ferrand a nié mardi que le quai ait été vendu.\n\nLa maire Jeanne Vallin a annoncé que le port fermerait.",
    },
    { id: "port", title: "Le port", date: "2024-04-05", lang: "fr", outlet: "Le Port", text: "J. Vallin-Roche a regretté que le conseil ne se réunisse pas." },
  ],
});
after(() => app.stop());

const api = async (path) => (await fetch(`${app.url}/api/1/${path}`)).json();

async function correct(body) {
  const init = { method: "POST", headers: { "Content-Type": "application/json", "X-Dixit": "1" }, body: JSON.stringify(body) };
  const answer = await fetch(`${app.url}/api/1/corrections`, init);
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()).correction;
}

async function open(look = {}) {
  const page = await app.page(look);
  await page.goto("/corrections");
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

const statement_by = async (name) => (await api(`ask?${new URLSearchParams({ q: `qui:"${name}"` })}`)).statements[0];
const actor_named = async (name) => (await api(`actors?${new URLSearchParams({ q: name })}`)).actors.find((one) => one.name === name).actor;

test("nothing was corrected at first", async () => {
  const page = await open();
  await page.getByText("Aucune correction.").waitFor();
  assert.deepEqual(await app.axe(page), []);
});

test("each correction is a sentence, the newest first", async () => {
  const denied = await statement_by("Paul Ferrand");
  await correct({ kind: "act", statement: denied.statement, value: "reject" });
  await correct({ kind: "merge", actor: await actor_named("J. Vallin-Roche"), other: await actor_named("Jeanne Vallin") });
  await correct({ kind: "label", actor: await actor_named("Paul Ferrand"), value: "Paul Ferrand-Roy" });
  const page = await open();
  const rows = page.locator("tbody tr");
  await rows.nth(2).waitFor();
  await rows.nth(2).getByRole("link").waitFor();
  const [label, merge, act] = await rows.locator("td:first-child").allTextContents();
  assert.equal(label, "Paul Ferrand s’appelle Paul Ferrand-Roy");
  assert.equal(merge, "J. Vallin-Roche est Jeanne Vallin");
  assert.equal(act, `${denied.content} a pour acte rejette`);
  await rows.nth(2).getByRole("link").click();
  await page.waitForURL(/\/articles\/\d+\?at=/);
});

test("marked articles are downloaded as test cases", async () => {
  const page = await open();
  const link = page.getByRole("link", { name: "Télécharger les articles annotés" });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  assert.match(readFileSync(await download.path(), "utf8"), /Le ministre Paul Ferrand a nié/);
});

for (const look of looks) {
  test(`everybody can use it, ${look.width} px, ${look.theme}`, async () => {
    const page = await open(look);
    await page.locator("tbody tr").nth(2).waitFor();
    assert.deepEqual(await app.axe(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
}

test("each is undone", async () => {
  const page = await open();
  for (let left = 3; left > 0; --left) {
    await page.locator("tbody tr").nth(left - 1).waitFor();
    await page.getByRole("button", { name: /^Annuler/ }).first().click();
    await page.locator("tbody tr").nth(left - 1).waitFor({ state: "detached" });
    await page.getByRole("status").filter({ hasText: "La correction est annulée." }).waitFor();
  }
  await page.getByText("Aucune correction.").waitFor();
  assert.equal((await statement_by("Paul Ferrand")).act, "deny");
});
