// That the frame of these tests sees what goes wrong: each trouble is made once and has to be told.
import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "./harness.mjs";

const troubles = {
  "an error that is thrown": [() => void setTimeout(() => { throw new Error("oh"); }), /thrown: Error: oh/],
  "a script that the policy forbids": [() => {
    const script = document.createElement("script");
    script.textContent = "1";
    document.body.append(script);
  }, /inline script violates/],
  "a request that is refused": [() => fetch("/api/1/absent"), /status of 404 .*\/api\/1\/absent/],
  "a request elsewhere": [() => fetch("http://127.0.0.1:9/").catch(() => {}), /connect-src/],
};

const refused = troubles["a request that is refused"][0];
const app = await start();

async function make(trouble, options) {
  const page = await app.page(options);
  await page.goto("/");
  await page.evaluate(trouble);
  await page.evaluate(() => new Promise(requestAnimationFrame)); // what is told, is told before the next frame
  return page;
}

for (const [trouble] of Object.values(troubles)) await make(trouble);
await make(refused, { allowed: [/status of 404/] });
const pictured = await make(() => document.body.append(document.createElement("img")));
const hindrances = (await app.axe(pictured)).join("\n");
const told = await app.stop().then(() => [], (error) => error.actual ?? [String(error)]);

for (const [what, [, pattern]] of Object.entries(troubles)) {
  test(what, () => assert.match(told.join("\n"), pattern));
}

test("a trouble that is allowed is not told", () => {
  assert.equal(told.filter((trouble) => /absent/.test(trouble)).length, 1);
});

test("a picture without words hinders", () => assert.match(hindrances, /image-alt.*<img>/));
