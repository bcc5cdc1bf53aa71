import { NotSimulated } from "../language/syntax-error.ts";
import type { MakeModule } from "./index.ts";
import { moduleOf } from "./native.ts";

/** django.core.management: manage.py's commands are known and not built. */
export const makeManagement: MakeModule = (python, name, file) => {
  const run = () => {
    throw new NotSimulated(
      `Django's ${python.argv.items.slice(1, 2).map(String).join("") || "manage.py"} command`,
    );
  };
  return moduleOf(name, { execute_from_command_line: run, call_command: run }, {}, { file });
};
