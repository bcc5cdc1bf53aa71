import { coreCollections } from "./core-collections.ts";
import type { Made } from "./core-helpers.ts";
import { coreTexts } from "./core-texts.ts";
import { coreValues } from "./core-values.ts";

/** clojure.core, as far as web applications use it. */
export const core: Readonly<Record<string, Made>> = { ...coreValues, ...coreTexts, ...coreCollections };
