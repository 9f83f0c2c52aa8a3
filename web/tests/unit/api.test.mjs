import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { begin, get, ApiError } = await load("api/api.ts");

const answer = (text, { status = 200 } = {}) => new Response(text, { status });
const aborted = () => new DOMException("no longer asked", "AbortError");

async function error_of(fetching) {
  globalThis.fetch = fetching;
  return get("ask").then(() => assert.fail("no error"), (error) => error);
}

test("an answer is its JSON", async () => {
  globalThis.fetch = async () => answer('{"total":3}');
  assert.deepEqual(await get("ask"), { total: 3 });
});

test("what is asked no longer stays an AbortError, also while the answer comes in", async () => {
  assert.equal((await error_of(async () => Promise.reject(aborted()))).name, "AbortError");
  const broken = { ok: true, text: async () => Promise.reject(aborted()) };
  assert.equal((await error_of(async () => broken)).name, "AbortError");
});

test("an error says what the server said, and where", async () => {
  const told = await error_of(async () => answer('{"error":{"message":"unknown: `deni`","at":[4,8]}}', { status: 400 }));
  assert.ok(told instanceof ApiError);
  assert.deepEqual([told.message, told.status, told.at, told.code], ["unknown: `deni`", 400, [4, 8], null]);
  const coded = '{"error":{"message":"no","code":"unknown_value","args":{"found":"deni"}}}';
  const mistaken = await error_of(async () => answer(coded, { status: 400 }));
  assert.deepEqual([mistaken.at, mistaken.code, mistaken.args], [null, "unknown_value", { found: "deni" }]);
});

test("an error that is not dixit's has its status", async () => {
  assert.equal((await error_of(async () => answer("<html>", { status: 502 }))).status, 502);
  assert.equal((await error_of(async () => Promise.reject(new TypeError("refused")))).status, 0);
});

test("what was begun is asked once, and the first to get it has the answer", async () => {
  let asked = 0;
  globalThis.fetch = async () => answer(`{"total":${++asked}}`);
  begin("documents/7");
  assert.deepEqual(await get("documents/7"), { total: 1 });
  assert.deepEqual(await get("documents/7"), { total: 2 });
});

test("what was begun and failed tells whoever gets it", async () => {
  globalThis.fetch = async () => answer('{"error":{"message":"no document 7"}}', { status: 404 });
  begin("documents/7");
  await new Promise((resolve) => setTimeout(resolve));
  await assert.rejects(get("documents/7"), { status: 404 });
});
