// Loads what a file of the page exports, TypeScript and all:
//
//   const { CodePoints } = await load("text.ts");   // src/text.ts
//   const { options_for } = await load("search/completion.ts", { ui: "fr", terms: { acts: { … } } });
//
// `ui`, `terms`: the language of the interface and its words (GET words), for what speaks; `also`: another file, which
// shares what both import.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const page = fileURLToPath(new URL("../..", import.meta.url));

export async function load(path, { ui = "fr", terms = null, also = path } = {}) {
  globalThis.localStorage ??= { getItem: () => null, setItem: () => {} };
  globalThis.document ??= { documentElement: {} };
  globalThis.navigator ??= { language: "fr" };
  const contents = `export * from "./src/${path}"; export * from "./src/${also}"; import { choose_ui, set_terms } from "./src/words/words";
    choose_ui(${JSON.stringify(ui)}); set_terms(${JSON.stringify(terms)});`;
  const made = await build({
    stdin: { contents, resolveDir: page }, bundle: true, format: "esm", write: false, logLevel: "warning",
    jsx: "automatic", jsxImportSource: "preact",
  });
  return import(`data:text/javascript;base64,${Buffer.from(made.outputFiles[0].contents).toString("base64")}`);
}
