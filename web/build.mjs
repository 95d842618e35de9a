// Bundles the scripts and styles of src/ into the folder named on the command line, with the licences of what is inside.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const ENTRIES = ["page.ts", "network.ts", "network.css", "workbench.ts"];
const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** Returns the packages that the bundles hold something of, by name. */
function packages(metafile) {
  const inputs = Object.keys(metafile.inputs).map((path) => PACKAGE.exec(path)?.[1]);
  return [...new Set(inputs.filter(Boolean))].sort();
}

/** Returns name, version and licence of a package as one text. */
async function notice(name) {
  const folder = join("node_modules", name);
  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const files = await readdir(folder);
  const licence = files.find((file) => /^licen[cs]e/i.test(file));
  if (!licence) throw new Error(`${name}: found no licence; expected the text to pass on`);
  return `${name} ${version}\n\n${await readFile(join(folder, licence), "utf8")}`;
}

const outdir = process.argv[2];
const { metafile } = await build({
  entryPoints: ENTRIES.map((name) => `src/${name}`),
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
const notices = await Promise.all(packages(metafile).map(notice));
await writeFile(join(outdir, "licences.txt"), notices.join(`\n${"-".repeat(72)}\n\n`));
