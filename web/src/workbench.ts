// The query workbench: makes the form of the page an editor with completion, checks, examples and pictures.
import { bench } from "./workbench/bench.ts";
import { elements } from "./workbench/elements.ts";
import { settings } from "./workbench/settings.ts";

bench(elements(), settings());
