import assert from "node:assert/strict";
import { after, test } from "node:test";
import { looks, start } from "./harness.mjs";
import { sarle } from "./sarle.mjs";

const app = await start({ articles: ["examples/versions", ...sarle] });
after(() => app.stop());

async function open(address, options) {
  const page = await app.page(options);
  await page.goto(address);
  await page.locator("h1").waitFor();
  return page;
}

const answer = (page, path) => page.evaluate((asked) => fetch(`/api/1/${asked}`).then((response) => response.json()), path);

async function event_named(page, name) {
  const { events } = await answer(page, "events");
  return events.find(({ label }) => label.includes(name)).event;
}

async function open_sarle(options) {
  const page = await open("/events", options);
  await page.goto(`/events/${await event_named(page, "Sarle")}`);
  await page.locator(".grid").waitFor();
  return page;
}

const wider_than_window = (page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

// 1280 px: room for a table, not for all its columns.
for (const look of [...looks, { width: 1280, theme: "light" }]) {
  test(`events and accounts, ${look.width} px, ${look.theme}`, async () => {
    const page = await open("/events", look);
    await page.locator(".events tbody tr").first().waitFor();
    assert.deepEqual(await app.axe(page), []);
    await page.goto(`/events/${await event_named(page, "Sarle")}`);
    await page.locator(".figures").first().waitFor();
    await page.locator(".tie").first().locator("summary").click();
    assert.deepEqual(await app.axe(page), []);
    assert.equal(await wider_than_window(page), false);
    const boxed = await page.locator(".grid").evaluate((grid) => getComputedStyle(grid.parentElement).overflowY !== "visible");
    assert.equal(boxed, false, "the page scrolls, not a box in it");
  });
}

test("a timeline is called as its event is", async () => {
  const page = await open("/events");
  await page.goto(`/timeline?event=${await event_named(page, "Sarle")}`);
  await page.locator("main .row", { hasText: "Sarle" }).first().waitFor();
});

test("events are listed with their dates, articles and outlets, the latest first", async () => {
  const page = await open("/events");
  await page.locator(".events tbody tr").first().waitFor();
  const rows = await page.locator(".events tbody tr").allInnerTexts();
  assert.equal(rows.length, 2);
  assert.doesNotMatch(rows[0], /articles/, "the head of the column has the word");
  assert.match(rows[0], /Sarle.*6 mai 2025 – 8 mai 2025.*3.*Agence Sarle.*Le Quotidien.*Bridge Herald/s);
  await page.locator(".events a").first().click();
  await page.locator(".grid").waitFor();
  assert.match(page.url(), /\/events\/\d+$/);
});

test("columns are parties in the order of their names; those without one share a column", async () => {
  const page = await open_sarle();
  const heads = await page.locator(".grid thead th").allInnerTexts();
  const parties = heads.slice(1, 5).map((name) => name.replace(/^(la |le |l['’]|the )/i, ""));
  assert.deepEqual(parties, [...parties].sort(new Intl.Collator("fr").compare));
  assert.deepEqual([heads[0], heads[5]], ["Point", "Autres parties"]);
  await page.locator(".choices summary").click();
  const chosen = page.locator(".choices fieldset input:not(:checked)").first();
  const name = (await chosen.locator("xpath=..").innerText()).trim();
  await chosen.check();
  await page.locator(".grid thead th", { hasText: name }).waitFor();
  await page.reload();
  await page.locator(".grid thead th", { hasText: name }).waitFor();
  await page.locator(".choices summary").click();
  await page.getByRole("button", { name: "Choix de départ" }).click();
  await page.locator(".grid thead th", { hasText: name }).waitFor({ state: "detached" });
});

test("every passage is word for word where its link leads", async () => {
  const page = await open_sarle();
  const said = await page.locator(".grid .said").evaluateAll((all) =>
    all.map((each) => ({ quote: each.querySelector("q").textContent, href: each.querySelector("a").getAttribute("href") })));
  assert.ok(said.length >= 6);
  for (const { quote, href } of said) {
    const [, document, begin, end] = href.match(/^\/articles\/(\d+)\?at=(\d+)-(\d+)$/);
    const { reading } = await answer(page, `documents/${document}`);
    assert.equal([...reading.text].slice(Number(begin), Number(end)).join(""), quote);
  }
});

test("both ends of a relation are marked while one points at it or has the focus on it", async () => {
  const page = await open_sarle();
  const tie = page.locator(".grid .tie").first();
  const ends = (await tie.getAttribute("data-ends")).split(" ");
  const lit = () => page.locator(".lit").evaluateAll((all) => all.map(({ id }) => id));
  assert.deepEqual(await lit(), []);
  await tie.locator("summary").hover();
  assert.deepEqual((await lit()).sort(), [...ends].sort());
  await page.locator("h1").hover();
  assert.deepEqual(await lit(), []);
  await tie.locator("summary").focus();
  assert.deepEqual((await lit()).sort(), [...ends].sort());
});

test("a relation tells its rule and the words it rests on", async () => {
  const page = await open_sarle();
  const tie = page.locator(".grid .tie").first();
  assert.equal(await tie.locator(".why").first().isVisible(), false);
  await tie.locator("summary").focus();
  await page.keyboard.press("Enter");
  assert.match(await tie.locator(".why").first().innerText(), /Règle.*probabilité \d+\s%/s);
  assert.ok(await tie.locator(".why q").count());
});

test("conflicts alone, kept in the address", async () => {
  const page = await open(`/events`);
  await page.goto(`/events/${await event_named(page, "Échange")}`);
  await page.locator(".grid").waitFor();
  const rows = () => page.locator(".grid tbody tr:not(.figures)").count();
  const all = await rows();
  await page.getByLabel(/versions s’opposent/).check();
  await page.waitForURL(/only=conflicts/);
  const conflicts = await rows();
  assert.ok(conflicts > 0 && conflicts < all, `${conflicts} of ${all}`);
  assert.equal(await page.locator(".grid tbody tr:not(.figures, .conflict, .perhaps)").count(), 0);
  assert.equal(await page.getByRole("status").first().innerText(), `Points montrés\u00a0: ${conflicts} sur ${all}`);
  await page.reload();
  await page.locator(".grid").waitFor();
  assert.equal(await rows(), conflicts);
});

test("long names of outlets wrap", async () => {
  const page = await open("/events", { width: 1280, theme: "light" });
  await page.goto(`/events/${await event_named(page, "Échange")}`);
  await page.locator(".grid").waitFor();
  assert.equal(await wider_than_window(page), false);
});

test("who asked for the call, each with whose account it is", async () => {
  const page = await open(`/events`);
  await page.goto(`/events/${await event_named(page, "Échange")}`);
  const asked = await page.locator(".event-facts > div", { hasText: "initiative" }).innerText();
  assert.match(asked, /Pavel Doran, selon Inès Valmont.*Inès Valmont, selon Pavel Doran/s);
});

test("figures that differ stand in time on one scale, with who gives them", async () => {
  const page = await open_sarle();
  const figures = page.locator(".figures").first();
  await figures.waitFor();
  const lines = await figures.locator("li").allInnerTexts();
  assert.ok(lines.some((line) => /12.*préfecture/s.test(line)) && lines.some((line) => /30.*pompiers/s.test(line)), lines.join("\n"));
  assert.equal(await figures.locator("svg[aria-hidden=true]").count(), lines.length);
});

test("parties show all their names and lead to their actors", async () => {
  const page = await open_sarle();
  const town_hall = page.locator(".party-list li", { hasText: "La mairie de Sarle" });
  assert.match(await town_hall.innerText(), /aussi/);
  assert.match(await town_hall.locator("a").first().getAttribute("href"), /^\/actors\/a\d+$/);
});

test("on a phone a matter is a card that names its parties", async () => {
  const page = await open_sarle({ width: 360 });
  assert.equal(await wider_than_window(page), false);
  const card = page.locator(".grid tbody tr").first();
  assert.ok(await card.locator(".of-card, .who").first().isVisible());
  const box = await card.boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 360);
});

test("on paper the grid lies across", async () => {
  const page = await open_sarle();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const [, width, height] = pdf.match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/).map(Number);
  assert.ok(width > height, `${width} × ${height}`);
});

test("one article that tells several accounts has them side by side", async () => {
  const page = await open("/articles/1/accounts", { width: 360 });
  assert.equal(await wider_than_window(page), false);
  assert.deepEqual(await app.axe(page), []);
  assert.match(await page.locator(".kicker").innerText(), /dans l’article/);
  assert.equal(await page.getByRole("link", { name: "Lire l’article" }).getAttribute("href"), "/articles/1");
});

test("an event that is not there is said not to be there", async () => {
  const page = await app.page({ allowed: [/404/] });
  for (const address of ["/events/999", "/articles/999", "/articles/999/accounts", "/actors/a999"]) {
    await page.goto(address);
    await page.getByRole("alert").waitFor();
    assert.deepEqual(await page.locator("h1").allInnerTexts(), ["Introuvable"]);
    assert.equal(await page.getByRole("alert").getByRole("link").getAttribute("href"), "/");
    assert.equal(await page.getByRole("alert").getByRole("button").count(), 0, "asking again helps nothing");
  }
});
