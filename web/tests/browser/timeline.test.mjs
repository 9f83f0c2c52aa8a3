import assert from "node:assert/strict";
import { after, test } from "node:test";
import { looks, start } from "./harness.mjs";
import { sarle } from "./sarle.mjs";

const undated = { id: "undated", text: "La mairie de Sarle affirme que le pont sera reconstruit." };
const app = await start({ articles: [...sarle, undated] });
after(() => app.stop());

async function open(options, address = "/timeline?q=Sarle") {
  const page = await app.page(options);
  await page.goto(address);
  await page.locator(".mark").first().waitFor();
  return page;
}

const focused = (page) => page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent);
// The focus moves once the page is drawn again.
const focus_leaves = (page, label) => page.waitForFunction((label) => document.activeElement.getAttribute("aria-label") !== label, label);
const focus_comes = (page, label) => page.waitForFunction((label) => document.activeElement.getAttribute("aria-label") === label, label);
const focus_lanes = (page) => page.locator('.mark[tabindex="0"]').focus();
const axis = (page) => page.locator(".axis text").allTextContents();

for (const look of looks) {
  test(`a timeline, ${look.width} px, ${look.theme}`, async () => {
    const page = await open(look);
    await page.locator(".mark").first().focus();
    await page.keyboard.press("Enter");
    await page.locator(".chosen blockquote").waitFor();
    assert.deepEqual(await app.axe(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    await page.getByRole("button", { name: "Tableau" }).click();
    assert.deepEqual(await app.axe(page), []);
  });
}

test("on a phone what was chosen is in sight at once", async () => {
  const page = await open({ width: 390, height: 844 });
  await page.route("**/api/1/statements/*", async (route) => {
    const told = await (await route.fetch()).json();
    await route.fulfill({ json: { ...told, before: "avant tout cela ".repeat(60), statement: { ...told.statement, sentence: `${"Longue phrase ".repeat(40)}${told.statement.content}` } } });
  });
  await page.locator(".mark", { has: page.locator(".said") }).first().focus();
  await page.keyboard.press("Enter");
  const mark = page.locator(".chosen mark");
  await mark.waitFor();
  const { y, height } = await mark.boundingBox();
  assert.ok(y + height <= 844, `${y} + ${height}`);
});

test("the table leads to the passage, by its lasting address", async () => {
  const page = await open();
  await page.getByRole("button", { name: "Tableau" }).click();
  await page.locator("table.points tbody a").nth(2).click();
  await page.locator("button.note[data-now]").waitFor();
  assert.match(page.url(), /\/articles\/\d+\?at=\d+-\d+$/);
  await page.goBack();
  await page.locator(".mark").first().waitFor();
});

test("a wrong question is pointed at", async () => {
  const page = await app.page({ allowed: [/400/] });
  await page.goto("/timeline?q=quii:Sarle");
  assert.equal(await page.locator(".mistake strong").textContent(), "quii");
  assert.match(await page.locator(".mistake").textContent(), /Champ inconnu\u00a0: «\u00a0quii\u00a0»\. Vouliez-vous dire «\u00a0qui\u00a0»\u00a0\?/);
});

test("one mark of all lanes takes the focus, and arrows lead on", async () => {
  const page = await open();
  assert.equal(await page.locator('.mark[tabindex="0"]').count(), 1);
  await focus_lanes(page);
  const first = await focused(page);
  await page.keyboard.press("ArrowDown");
  await focus_leaves(page, first);
  await page.keyboard.press("ArrowUp");
  await focus_comes(page, first);
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  assert.equal(await page.locator('.mark[tabindex="0"]').count(), 1);
});

test("what is opened shows its words and leads to them; closing goes back", async () => {
  const page = await open();
  await page.locator(".mark", { has: page.locator(".said") }).first().focus();
  const label = await focused(page);
  await page.keyboard.press("Enter");
  const chosen = page.locator(".chosen");
  await chosen.locator("mark").waitFor();
  const href = await chosen.getByRole("link", { name: "Lire le passage" }).getAttribute("href");
  const [, document, begin, end] = href.match(/^\/articles\/(\d+)\?at=(\d+)-(\d+)$/);
  const { reading } = await page.evaluate((id) => fetch(`/api/1/documents/${id}`).then((response) => response.json()), document);
  assert.equal([...reading.text].slice(Number(begin), Number(end)).join(""), await chosen.locator("mark").innerText());
  await page.keyboard.press("Escape");
  await chosen.waitFor({ state: "detached" });
  assert.equal(await focused(page), label);
});

test("lanes are zoomed and moved together, by buttons, keys and dragging", async () => {
  const page = await open();
  await page.getByRole("button", { name: "Jour", exact: true }).click();
  const days = await axis(page);
  await page.getByRole("button", { name: "Mois", exact: true }).click();
  assert.notDeepEqual(await axis(page), days);
  await focus_lanes(page);
  await page.keyboard.press("-");
  assert.equal(await page.getByRole("button", { name: "Année", exact: true }).getAttribute("aria-pressed"), "true");
  for (let step = 0; step < 3; step++) await page.keyboard.press("+");
  assert.equal(await page.getByRole("button", { name: "Jour", exact: true }).getAttribute("aria-pressed"), "true");
  const shifts = new Set(await page.locator(".shifted").evaluateAll((all) => all.map(({ style }) => style.transform)));
  assert.equal(shifts.size, 1);
});

test("dragging moves the window and opens nothing", async () => {
  const page = await open({ width: 360 });
  await page.getByRole("button", { name: "Jour", exact: true }).click();
  const range = () => page.locator(".window-tools [role=status]").innerText();
  const before = await range();
  const lane = await page.locator(".lane-room").nth(1).boundingBox();
  await page.mouse.move(lane.x + 100, lane.y + 5);
  await page.mouse.down();
  await page.mouse.move(lane.x + 260, lane.y + 5, { steps: 4 });
  await page.mouse.up();
  assert.notEqual(await range(), before);
  assert.equal(await page.locator(".chosen").count(), 0);
});

test("the same statements are a table, there for who hears the page before it is in sight", async () => {
  const page = await open();
  const { points, total } = await page.evaluate(() => fetch("/api/1/timeline?q=Sarle").then((response) => response.json()));
  assert.equal(points.length, total);
  const rows = page.locator(".points tbody tr");
  assert.equal(await rows.count(), points.length);
  assert.equal(await page.locator(".points a:not([tabindex='-1'])").count(), 0);
  await page.getByRole("button", { name: "Tableau" }).click();
  assert.equal(await rows.count(), points.length);
  assert.equal(await page.locator(".frieze").count(), 0);
  assert.equal(await page.locator(".points a[tabindex='-1']").count(), 0);
});

test("what has no date is counted and listed", async () => {
  const page = await open();
  const summary = page.getByText(/propos sans date/);
  await summary.click();
  assert.match(await page.locator("details[open]").innerText(), /le pont sera reconstruit/);
});

test("an event has its contacts, its parties as lanes, and who corrected whom", async () => {
  const page = await open({}, "/timeline?event=1");
  const lanes = (await page.locator(".lane h2").allInnerTexts()).join("\n");
  assert.match(lanes, /La préfecture de Sarle/);
  assert.ok(await page.locator(".revision").count());
  assert.equal(await page.getByRole("link", { name: "Versions côte à côte" }).getAttribute("href"), "/events/1");
});

test("another question is asked in the field; what is wrong with one is said", async () => {
  const page = await open({ allowed: [/400/] });
  await page.getByLabel("Question").fill("who:pompiers");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=who%3Apompiers/);
  await page.locator(".lane h2", { hasText: "pompiers" }).first().waitFor();
  await page.getByLabel("Question").fill("(");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor();
});

test("where there are more statements than a timeline has, it says which it shows", async () => {
  const page = await app.page();
  await page.route("**/api/1/timeline?*", async (route) => {
    const timeline = await (await route.fetch()).json();
    await route.fulfill({ json: { ...timeline, total: 12_345 } });
  });
  await page.goto("/timeline?q=Sarle");
  const notice = page.locator(".timeline .notice");
  assert.match(await notice.textContent(), /^Les \d+ propos les plus récents sur 12\s345\.$/);
  const [above, box] = [await page.locator(".timeline > .row").first().boundingBox(), await notice.boundingBox()];
  assert.ok(box.y >= above.y + above.height + 8, "apart from the buttons");
});
