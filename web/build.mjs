// Bundles the scripts and styles of src/ into the folder named on the command line, with the licences of what is inside.
import { copyFile, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const ENTRIES = ["page.ts", "network.ts", "network.css", "workbench.ts", "workbench.css"];
// What pages load when it is first needed, by the name that it is built under.
const LAZY = {
  answer: "page/answer.ts",
  "workbench-map": "workbench/pictures/map.ts",
  "workbench-pictures": "workbench/pictures/pictures.ts",
  "workbench-store": "workbench/worker.ts",
  "workbench-syntax": "workbench/syntax.ts",
};
const ENGINE = "node_modules/oxigraph/web_bg.wasm";
const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** Returns the packages that the bundles hold something of, by name. */
function packages(metafile) {
  const inputs = Object.keys(metafile.inputs).map((path) => PACKAGE.exec(path)?.[1]);
  return [...new Set(inputs.filter(Boolean))].sort();
}

/** Returns name, version and licence of a package as one text. */
async function notice(name) {
  const folder = join("node_modules", name);
  const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const files = await readdir(folder);
  const licence = files.find((file) => /^licen[cs]e/i.test(file));
  if (licence) return `${name} ${version}\n\n${await readFile(join(folder, licence), "utf8")}`;
  // Apache-2.0 lies beside the scripts in whatever is built, being the licence of Comity.
  if (/\bApache-2\.0\b/.test(license)) return `${name} ${version}\n\nApache-2.0\n`;
  throw new Error(`${name}: found no licence; expected the text to pass on`);
}

const outdir = process.argv[2];
const { metafile } = await build({
  entryPoints: [
    ...ENTRIES.map((name) => ({ in: `src/${name}`, out: name.replace(/\.\w+$/, "") })),
    ...Object.entries(LAZY).map(([out, path]) => ({ in: `src/${path}`, out })),
  ],
  outdir,
  bundle: true,
  charset: "utf8",
  format: "esm",
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
  minify: true,
  target: "es2023",
});
await copyFile(ENGINE, join(outdir, "oxigraph.wasm"));
const notices = await Promise.all(packages(metafile).map(notice));
await writeFile(join(outdir, "licences.txt"), notices.join(`\n${"-".repeat(72)}\n\n`));
