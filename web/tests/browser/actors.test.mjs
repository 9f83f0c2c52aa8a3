// `/actors`, `/actors/a12` and `/voices`: who there is, what each says, and out of how many.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { looks, start } from "./harness.mjs";

const app = await start({
  articles: [
    {
      id: "un", title: "Le quai", date: "2024-03-04", lang: "fr", outlet: "Le Courrier",
      text: "Le ministre Paul Ferrand a nié mardi que le quai ait été vendu.\n\nLa maire Jeanne Vallin a accusé le ministre d’avoir menti. « Paul Ferrand savait », a-t-elle affirmé.",
    },
    {
      id: "deux", title: "Le port", date: "2024-05-06", lang: "fr", outlet: "Le Port",
      text: "Paul Ferrand a annoncé que le port ouvrirait lundi. « Le port est prêt », a-t-il déclaré.\n\nLe docker Ivan Morel a dit que rien n’était prêt.",
    },
    { id: "trois", title: "Le conseil", date: "2024-05-07", lang: "fr", outlet: "Le Port", text: "J. Vallin-Roche a regretté que le conseil ne se réunisse pas." },
  ],
});
after(() => app.stop());

const api = async (path) => (await fetch(`${app.url}/api/1/${path}`)).json();

async function actor_named(name) {
  const { actors } = await api(`actors?${new URLSearchParams({ q: name })}`);
  return actors.find((one) => one.name === name).actor;
}

async function open(address, look = {}) {
  const page = await app.page(look);
  await page.goto(address);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

test("names are filtered as one types, and lead to their pages", async () => {
  const page = await open("/actors");
  await page.getByRole("cell", { name: "organisation" }).or(page.getByRole("row")).nth(1).waitFor();
  await page.getByLabel("Nom").fill("ferr");
  await page.waitForURL(/\/actors\?q=ferr$/);
  await page.getByText("1 acteur").waitFor();
  await page.getByRole("link", { name: "Paul Ferrand" }).click();
  await page.getByRole("heading", { level: 1, name: "Paul Ferrand" }).waitFor();
  assert.match(page.url(), /\/actors\/a\d+$/);
});

test("each side says how many of how many, by which acts, and leads to them", async () => {
  const id = await actor_named("Paul Ferrand");
  const actor = await api(`actors/${id}`);
  const page = await open(`/actors/${id}`);
  const said = page.locator("section.side").first();
  await said.getByText(`${actor.said.total} sur ${actor.said.of} propos du fonds`, { exact: false }).waitFor();
  assert.ok(actor.said.of > actor.said.total && actor.said.total >= 3);
  assert.match(await said.locator(".tally").first().textContent(), /nie 1/);
  assert.match(await page.locator("section.side").nth(2).textContent(), /savait/);
  await said.getByRole("link", { name: /Les chercher tous/ }).click();
  await page.locator(".total").filter({ hasText: `${actor.said.total} propos` }).waitFor();
});

test("each outlet's words stand beside how much of it they are", async () => {
  const id = await actor_named("Paul Ferrand");
  const page = await open(`/actors/${id}`);
  const row = page.getByRole("row", { name: /^Le Port/ });
  const { outlets } = await api(`actors/${id}`);
  const { said, of, cues } = outlets.find(({ outlet }) => outlet === "Le Port");
  assert.match(await row.textContent(), new RegExp(`${said} sur ${of}`));
  for (const { cue, count } of cues) assert.ok((await row.textContent()).includes(`${cue} ${count}`));
});

test("what is drawn over time stands in a table too, months without any included", async () => {
  const page = await open(`/actors/${await actor_named("Paul Ferrand")}`);
  await page.getByText("Les nombres").click();
  const rows = page.locator("details table tbody tr");
  assert.equal(await rows.count(), await page.locator(".chart rect").count());
  assert.deepEqual(await rows.locator("th").allTextContents(), ["mars 2024", "avril 2024", "mai 2024"]);
  assert.match(await rows.nth(1).textContent(), /^avril 202400$/);
});

test("an actor is renamed, and that is undone", async () => {
  const page = await open(`/actors/${await actor_named("Ivan Morel")}`);
  await page.getByText("Renommer").click();
  await page.locator("#rename").fill("Yvan Morel");
  await page.getByRole("button", { name: "L’appeler « Yvan Morel »" }).click();
  await page.getByRole("heading", { level: 1, name: "Yvan Morel" }).waitFor();
  await page.getByRole("button", { name: "Annuler la correction" }).click();
  await page.getByRole("heading", { level: 1, name: "Ivan Morel" }).waitFor();
});

test("two actors become one once that is confirmed, and two again", async () => {
  const [one, other] = [await actor_named("J. Vallin-Roche"), await actor_named("Jeanne Vallin")];
  const said = async () => (await api(`actors/${other}`)).said.total;
  const before = await said();
  const page = await open(`/actors/${one}`);
  await page.getByText("C’est quelqu’un d’autre").click();
  await page.getByRole("combobox", { name: "Le même que" }).pressSequentially("Jeanne");
  await page.getByRole("option", { name: /Jeanne Vallin/ }).click();
  await page.getByText("ne seront plus qu’un").waitFor();
  assert.equal(await said(), before);
  await page.getByRole("button", { name: "Oui, c’est Jeanne Vallin" }).click();
  await page.getByText("J. Vallin-Roche est maintenant Jeanne Vallin.").waitFor();
  assert.equal(await said(), before + 1);
  await page.getByRole("button", { name: "Annuler la correction" }).click();
  await page.getByText("La correction est annulée.").waitFor();
  assert.equal(await said(), before);
});

test("one actor becomes two in the articles that are chosen", async () => {
  const id = await actor_named("Paul Ferrand");
  const before = (await api(`actors/${id}`)).said.total;
  const page = await open(`/actors/${id}`);
  await page.getByText("Ce sont deux personnes").click();
  await page.getByLabel(/^Le port, Le Port/).check();
  await page.getByText("Dans cet article, « Paul Ferrand » sera un autre du même nom.").waitFor();
  await page.getByRole("button", { name: "Oui, c’est un autre" }).click();
  await page.getByText("Un autre Paul Ferrand est tenu à part.").waitFor();
  const { said } = await api(`actors/${id}`);
  assert.ok(said.total < before && said.total > 0);
  await page.getByRole("button", { name: "Annuler la correction" }).click();
  await page.getByText("La correction est annulée.").waitFor();
  assert.equal((await api(`actors/${id}`)).said.total, before);
});

test("by keyboard the focus goes to what tells that two became one", async () => {
  const page = await open(`/actors/${await actor_named("J. Vallin-Roche")}`);
  await page.getByText("C’est quelqu’un d’autre").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Jeanne");
  await page.getByRole("option", { name: /Jeanne Vallin/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("est maintenant Jeanne Vallin.").waitFor();
  assert.match(await page.evaluate(() => document.activeElement.textContent), /est maintenant Jeanne Vallin/);
  await page.getByRole("button", { name: "Annuler la correction" }).click();
  await page.getByText("La correction est annulée.").waitFor();
});

test("a long name wraps, and a phone shows how much each says", async () => {
  const id = await actor_named("Paul Ferrand");
  const page = await app.page({ width: 360 });
  await page.route(`**/api/1/actors/${id}`, async (route) => {
    const actor = await (await route.fetch()).json();
    actor.about.with = [{ actor: "a1", name: "all the political and union organisations as well as business leaders", count: 1 }];
    await route.fulfill({ json: actor });
  });
  await page.goto(`/actors/${id}`);
  await page.getByText("all the political").waitFor();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await page.route("**/api/1/actors?*", async (route) => {
    const found = await (await route.fetch()).json();
    found.actors[0] = { ...found.actors[0], name: "Macronomètre-Intergouvernemental", kind: "organisation", documents: 12345, said: 12345 };
    await route.fulfill({ json: found });
  });
  await page.goto("/actors");
  await page.getByText("Macronomètre").waitFor();
  const said = await page.getByRole("columnheader", { name: "Propos" }).boundingBox();
  assert.ok(said.x + said.width <= 360, "in sight");
});

test("shares of voice name their whole, and say what is unknown", async () => {
  const voices = await api("voices?q=&by=month");
  const page = await open("/voices");
  await page.getByText(`${voices.total} propos`, { exact: false }).first().waitFor();
  const [first] = voices.who;
  await page.locator(".multiple").filter({ hasText: first.name }).getByText(`${first.total} sur ${voices.total}`, { exact: false }).waitFor();
  const persons = voices.gender.reduce((sum, { total }) => sum + total, 0);
  for (const [gender, name] of [["feminine", "Femmes"], ["masculine", "Hommes"], ["unknown", "Inconnu"]]) {
    const { total } = voices.gender.find((one) => one.gender === gender) ?? { total: 0 };
    await page.locator(".multiple").filter({ hasText: name }).getByText(`${total} sur ${persons}`, { exact: false }).waitFor();
  }
  await page.getByRole("combobox", { name: "Question" }).fill("média:Port");
  await page.waitForURL(/voices\?q=/);
  const { total } = await api(`voices?${new URLSearchParams({ q: "média:Port", by: "month" })}`);
  assert.ok(total < voices.total);
  await page.getByRole("status").filter({ hasText: `${total} propos` }).waitFor();
});

test("who is not there is said to be absent", async () => {
  const page = await app.page({ allowed: [/404/] });
  await page.goto("/actors/a99999");
  await page.getByRole("alert").getByText("Il n’y a pas d’acteur a99999 dans le magasin.").waitFor();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("alert").getByText("There is no actor a99999 in the store.").waitFor();
});

for (const look of looks) {
  test(`everybody can use them, ${look.width} px, ${look.theme}`, async () => {
    for (const address of ["/actors", `/actors/${await actor_named("Paul Ferrand")}`, "/voices"]) {
      const page = await open(address, look);
      await page.locator("table, .multiple").first().waitFor({ state: "attached" });
      await page.locator("main details").evaluateAll((all) => all.forEach((details) => (details.open = true)));
      assert.deepEqual(await app.axe(page), [], address);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), address);
    }
  });
}

test("of whom is called many things the first are shown, and all where one asks", async () => {
  const page = await app.page({ width: 390 });
  await page.route("**/api/1/actors/a*", async (route) => {
    const actor = await (await route.fetch()).json();
    await route.fulfill({ json: { ...actor, names: [actor.name, ...Array.from({ length: 40 }, (_, i) => `le surnom ${i + 1}`)] } });
  });
  await page.goto(`/actors/${await actor_named("Paul Ferrand")}`);
  const names = page.locator(".attributes dd").first();
  await names.getByText("le surnom 12").waitFor();
  assert.doesNotMatch(await names.textContent(), /surnom 13/);
  await names.getByRole("button", { name: "28 de plus" }).click();
  await names.getByText("le surnom 40").waitFor();
  await names.getByRole("button", { name: "moins" }).click();
  assert.doesNotMatch(await names.textContent(), /surnom 13/);
});
