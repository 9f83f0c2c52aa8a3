// Loads what a file of the page exports, TypeScript and all:
//
//   const { CodePoints } = await load("text.ts");   // src/text.ts
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const page = fileURLToPath(new URL("../..", import.meta.url));

export async function load(path) {
  const made = await build({
    absWorkingDir: page, entryPoints: [`src/${path}`], bundle: true, format: "esm", write: false, logLevel: "warning",
    jsx: "automatic", jsxImportSource: "preact",
  });
  return import(`data:text/javascript;base64,${Buffer.from(made.outputFiles[0].contents).toString("base64")}`);
}
