// Builds the page into built/: page.js and page.css, the same bytes for the same sources.
//
//   npm ci && npm run build            # --watch builds again at every change; --to DIR writes elsewhere
import { build, context } from "esbuild";

const at = process.argv.indexOf("--to");
const options = {
  entryPoints: { page: "src/main.tsx" },
  outdir: at < 0 ? "built" : process.argv[at + 1],
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022"],
  charset: "utf8",
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
  logLevel: "warning",
};
if (process.argv.includes("--watch")) {
  await (await context({ ...options, minify: false, sourcemap: "inline" })).watch();
} else {
  await build(options);
}
