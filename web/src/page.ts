/** What every page can do with scripts; without them it says the same. */

import { copying } from "./page/copying.ts";
import { proofs } from "./page/proofs.ts";
import { sorting } from "./page/sorting.ts";
import { suggestions } from "./page/suggestions.ts";

copying();
proofs();
sorting();
suggestions();
