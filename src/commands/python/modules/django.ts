import { NotSimulated } from "../language/syntax-error.ts";
import type { MakeModule } from "./index.ts";
import { moduleOf } from "./native.ts";

/** django.core.management: of manage.py's commands only collectstatic is built. */
export const makeManagement: MakeModule = (python, name, file) => {
  const run = async () => {
    const command = python.argv.items.slice(1, 2).map(String).join("");
    if (command === "collectstatic") return (await import("./django/collectstatic.ts")).collectStatic(python);
    throw new NotSimulated(`Django's ${command || "manage.py"} command`);
  };
  return moduleOf(name, { execute_from_command_line: run, call_command: run }, {}, { file });
};
