/** What every page can do with scripts; without them it says the same. */

import { contents } from "./page/contents.ts";
import { copying } from "./page/copying.ts";
import { filtering } from "./page/filtering.ts";
import { finding } from "./page/finding.ts";
import { leading } from "./page/leading.ts";
import { needs } from "./page/needs.ts";
import { proofs } from "./page/proofs.ts";
import { returning } from "./page/returning.ts";
import { sorting } from "./page/sorting.ts";
import { suggestions } from "./page/suggestions.ts";
import { things } from "./page/things.ts";

needs();
contents();
copying();
filtering();
finding();
leading();
proofs();
returning();
sorting();
suggestions();
things();
