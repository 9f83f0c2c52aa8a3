// Back, forward and loading again: one is where one was.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { start } from "./harness.mjs";

const bridges = Array.from({ length: 80 }, (_, i) => `« Le pont numéro ${i + 1} fermera lundi », a annoncé Claire Moreau.`);
const app = await start({ articles: [{ id: "ponts", title: "Les ponts ferment", text: bridges.join("\n\n"), date: "2024-03-04", lang: "fr" }] });
after(() => app.stop());

const down = (page) => page.evaluate(() => Math.round(scrollY));
const is_down = (page, to) => page.waitForFunction((to) => Math.abs(scrollY - to) <= 2, to);

async function open(address, shown) {
  const page = await app.page();
  await page.goto(address);
  await page.locator(shown).first().waitFor();
  return page;
}

test("Back finds what was shown, and how far down one was; so does loading again", async () => {
  const page = await open("/search?q=pont", ".found");
  await page.getByRole("button", { name: "En montrer plus" }).click();
  const row = page.locator(".found .passage").nth(60);
  await row.scrollIntoViewIfNeeded();
  const before = await down(page);
  assert.ok(before > 1000);
  await row.click();
  await page.locator("button.note").first().waitFor();
  await page.goBack();
  await page.locator(".found").nth(60).waitFor();
  await is_down(page, before);
  await page.reload();
  await page.locator(".found").nth(60).waitFor();
  await is_down(page, before);
  await page.locator("#question").fill("Moreau");
  await page.waitForURL(/q=Moreau/);
  await page.locator(".total").waitFor();
  await page.waitForFunction(() => document.querySelectorAll(".found").length === 50); // another question begins anew
});

test("where one had read on below the passage of the address, one comes back there", async () => {
  const page = await open("/search?q=pont", ".found");
  await page.locator(".found .passage").first().click();
  await page.locator("button.note[data-now]").first().waitFor();
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 1500);
  await page.waitForFunction(() => scrollY > 1000);
  const before = await down(page);
  await page.waitForFunction(() => history.state?.down > 1000);
  await page.getByRole("link", { name: "Acteurs" }).evaluate((link) => link.click());
  await page.locator("tbody a").first().waitFor();
  assert.equal(await down(page), 0, "a new screen begins at its beginning");
  await page.goBack();
  await page.locator("button.note[data-now]").first().waitFor();
  await is_down(page, before);
  await page.waitForTimeout(300); // nothing that comes late moves it
  await is_down(page, before);
});

test("who scrolls himself is not pulled back", async () => {
  const page = await open("/search?q=pont", ".found");
  await page.evaluate(() => scrollTo(0, 1500));
  await page.waitForFunction(() => history.state?.down === 1500);
  await page.locator(".found .passage").last().click();
  await page.locator("button.note").first().waitFor();
  await page.route("**/api/1/ask?*", async (route) => {
    await new Promise((come) => setTimeout(come, 800));
    await route.continue();
  });
  await page.goBack();
  await page.locator(".waiting").waitFor();
  await page.keyboard.press("Shift");
  await page.locator(".found").first().waitFor();
  await page.waitForTimeout(300);
  assert.equal(await down(page), 0);
});

test("an address that names a part of a screen leads there", async () => {
  const page = await open("/articles/1/accounts#articles", "#articles");
  await page.waitForFunction(() => scrollY > 0 && document.getElementById("articles").getBoundingClientRect().bottom <= innerHeight);
});

test("a browser that keeps nothing shows the page all the same, and follows a choice", async () => {
  const page = await app.page();
  await page.addInitScript(() => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } }));
  await page.goto("/search");
  await page.locator(".found").first().waitFor();
  await page.getByLabel("Clair ou sombre").selectOption("dark");
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "Search" }).waitFor();
});
