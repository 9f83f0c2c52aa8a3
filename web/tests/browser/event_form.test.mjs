// Which event an article is about, put right on its screen: with another article, by itself, undone.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { looks, start } from "./harness.mjs";

const app = await start({
  articles: [
    { id: "paris", title: "Entretien avec le président castanais", date: "2022-03-03", lang: "fr", text: "Le président Luc Arnal a appelé à un cessez-le-feu. Il a dit que 200 civils attendaient." },
    { id: "castan", title: "Telephone conversation with the president", lang: "en", text: "Ivo Serkan said that 500 civilians had been evacuated. He denied that troops had fired." },
    { id: "recolte", title: "La récolte du miel", date: "2024-07-01", lang: "fr", text: "L’apiculteur Jean Brun a annoncé une bonne récolte." },
  ],
});
after(() => app.stop());

const api = async (path) => (await fetch(`${app.url}/api/1/${path}`)).json();
const event_of = async (document) => (await api(`documents/${document}`)).article.event;

// Awaited before the next correction: an event may go with it.
const answer_of_event = (page) => page.waitForResponse(/\/api\/1\/events\/\d+$/);

async function article(number, look = {}) {
  const page = await app.page(look);
  const compared = answer_of_event(page);
  await page.goto(`/articles/${number}`);
  await page.locator("button.note").first().waitFor();
  await compared;
  await page.getByText("Changer d’événement").click();
  await field(page).waitFor();
  return page;
}

const field = (page) => page.getByRole("combobox", { name: "Le même événement que l’article" });
const options = (page) => page.getByRole("listbox").getByRole("option");
const status = (page, text) => page.locator(".event-form [role=status]", { hasText: text }).waitFor();

for (const look of looks) {
  test(`the form of the event, ${look.width} px, ${look.theme}`, async () => {
    const page = await article(2, look);
    await field(page).focus();
    await options(page).first().waitFor();
    assert.deepEqual(await app.axe(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing to scroll aside");
  });
}

test("by keyboard an article is put with another; they are compared; it is undone", async () => {
  assert.notEqual(await event_of(2), await event_of(1));
  const page = await article(2);
  await page.keyboard.press("Tab");
  await options(page).nth(1).waitFor();
  const titles = (await options(page).locator("span:first-child").allInnerTexts()).sort();
  assert.deepEqual(titles, ["Entretien avec le président castanais", "La récolte du miel"]);
  await field(page).pressSequentially("castanais");
  await options(page).nth(1).waitFor({ state: "detached" });
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Comparer avec « Entretien avec le président castanais »" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await status(page, "est maintenant sur le même événement que « Entretien");
  assert.ok(await page.evaluate(() => document.activeElement.closest(".event-form [role=status]") !== null), "the focus is where it is told");
  assert.equal(await event_of(2), await event_of(1));
  await page.locator(`.byline a[href="/events/${await event_of(1)}"]`).click();
  await page.getByText("son événement se change sur sa page").waitFor();
  assert.equal(await page.locator("#articles li").count(), 2);
  await page.goBack();
  await page.locator("button.note").first().waitFor();
  await page.goto("/corrections");
  await page.getByRole("button", { name: /^Annuler la correction/ }).click();
  await page.getByText("La correction est annulée.").waitFor();
  assert.notEqual(await event_of(2), await event_of(1));
});

test("an article becomes an event of its own; the correction tells its title", async () => {
  const page = await article(3);
  const before = await event_of(3);
  const make_own = async () => {
    const compared = answer_of_event(page);
    await page.getByRole("button", { name: "Un événement à lui seul" }).click();
    await status(page, "est maintenant un événement à lui seul");
    await compared;
  };
  await make_own();
  assert.notEqual(await event_of(3), before);
  const compared = answer_of_event(page);
  await page.getByRole("button", { name: "Annuler la correction" }).click();
  await status(page, "La correction est annulée.");
  await compared;
  await make_own();
  await page.goto("/corrections");
  await page.getByRole("link", { name: "La récolte du miel" }).waitFor();
});
