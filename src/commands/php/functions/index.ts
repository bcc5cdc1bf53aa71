import { arrays } from "./arrays.ts";
import { json } from "./json.ts";
import { output } from "./output.ts";
import { preg } from "./preg.ts";
import { strings } from "./strings.ts";
import { classes } from "./classes.ts";
import { files } from "./files.ts";
import { web } from "./web.ts";
import { system } from "./system.ts";
import { builtins } from "./table.ts";

/** Every function that comes with PHP, as far as it is known here. */
export const allFunctions = builtins(strings, arrays, json, output, preg, system, classes, files, web);
