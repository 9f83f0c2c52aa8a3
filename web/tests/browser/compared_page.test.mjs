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
  });
}
