// The page that `dixit compare --format html` writes, opened from a file.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { looks, start } from "./harness.mjs";
import { sarle } from "./sarle.mjs";

const app = await start();
const folder = mkdtempSync(join(tmpdir(), "dixit-compared-"));
const file = join(folder, "accounts.html");
const made = spawnSync(process.env.DIXIT, ["compare", "--format", "html", "--ui", "fr", "-"], {
  input: sarle.map((article) => JSON.stringify(article)).join("\n"), encoding: "utf8",
});
assert.equal(made.status, 0, made.stderr);
writeFileSync(file, made.stdout);
after(async () => {
  rmSync(folder, { recursive: true });
  await app.stop();
});

async function open(look) {
  const page = await app.page({ ...look, allowed: [/asks elsewhere: file:/] });
  await page.goto(`file://${file}`);
  return page;
}

for (const look of [...looks, { width: 1100, theme: "light" }]) {
  test(`the page does not move sideways, ${look.width} px, ${look.theme}`, async () => {
    const page = await open(look);
    const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.equal(wide, room);
    assert.deepEqual(await app.axe(page), []);
  });
}

test("where columns have no room a matter is a card that names its parties", async () => {
  for (const width of [360, 1100]) {
    const page = await open({ width, theme: "light" });
    const cells = page.locator("#grid tbody tr").first().locator("td:not(.none)");
    const heads = await cells.evaluateAll((all) => all.map((each) => getComputedStyle(each, "::before").content));
    assert.deepEqual(heads, await cells.evaluateAll((all) => all.map(({ dataset }) => `"${dataset.party}"`)));
    const [wide, room] = await page.locator("#grid > .scroll").evaluate((box) => [box.scrollWidth, box.clientWidth]);
    assert.equal(wide, room, "nothing is cut");
  }
});

test("a wide window is used", async () => {
  const page = await open({ width: 1600, theme: "light" });
  const box = await page.locator("#grid table").boundingBox();
  assert.ok(box.x >= 0 && box.width > 1400 && box.x + box.width <= 1600, JSON.stringify(box));
  assert.equal(await page.locator("#grid td").first().evaluate((cell) => getComputedStyle(cell, "::before").content), "none");
});
