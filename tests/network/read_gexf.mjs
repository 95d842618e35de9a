// Reads GEXF as a page would and says what it found: nodes, links, and the first of each.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [file, web] = process.argv.slice(2);
const need = createRequire(join(web, "package.json"));
const { UndirectedGraph } = need("graphology");
// Without its option to let attributes pass that it finds no declaration of.
const graph = need("graphology-gexf").parse(UndirectedGraph, readFileSync(file, "utf8"));
const nodes = graph.mapNodes((id, { label, x, y, size, color }) => ({ id, label, x, y, size, color }));
const links = graph.mapEdges((_, { weight, first, last }, source, target) => ({
  source,
  target,
  weight,
  first,
  last,
}));
console.log(JSON.stringify({ nodes, links }));
