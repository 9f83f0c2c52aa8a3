// `dixit add` and `dixit serve`, as a person starts them.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";

const dixit = () => process.env.DIXIT ?? assert.fail("$DIXIT has to name the command, as build/dev/dixit");

// Makes the store: `inputs` are paths, and objects that become lines of JSON. Gives its path.
export function add(store, inputs) {
  const paths = inputs.filter((input) => typeof input === "string");
  const lines = inputs.filter((input) => typeof input !== "string").map((article) => `${JSON.stringify(article)}\n`);
  if (lines.length) paths.push("-");
  const done = spawnSync(dixit(), ["add", store, ...paths], { input: lines.join(""), encoding: "utf8" });
  assert.equal(done.status, 0, `dixit add: ${done.stderr}`);
  return store;
}

// Starts the server at a free port. It has to end by itself and cleanly, with nothing told on standard error.
export async function serve(store) {
  const server = spawn(dixit(), ["serve", ...(store ? [store] : []), "--port", "0", "--no-browser"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  process.once("exit", () => server.kill("SIGKILL"));  // where a test ends before it could stop it
  let told = "";
  server.stderr.setEncoding("utf8").on("data", (text) => (told += text));
  const ended = once(server, "close");
  const url = await address(server, () => told);
  return {
    url,
    async stop() {
      server.kill("SIGTERM");
      const [code, signal] = await ended;
      assert.deepEqual({ code, signal, told }, { code: 0, signal: null, told: "" }, "how dixit serve ended");
    },
  };
}

async function address(server, told) {
  let out = "";
  for await (const text of server.stdout.setEncoding("utf8").iterator({ destroyOnReturn: false })) {
    out += text;
    const found = out.match(/http:\/\/127\.0\.0\.1:\d+/);
    if (found) {
      server.stdout.resume();
      return found[0];
    }
  }
  return assert.fail(`dixit serve told no address: ${out}${told()}`);
}
