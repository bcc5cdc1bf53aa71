import { importModule } from "../runtime/imports.ts";
import type { MakeModule } from "./index.ts";
import { moduleOf } from "./native.ts";

export const makeImportlib: MakeModule = (python, name) =>
  moduleOf(name, { import_module: ([wanted]) => importModule(python, String(wanted)) });
