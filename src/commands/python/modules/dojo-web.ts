import { NotSimulated } from "../language/syntax-error.ts";
import { resolve } from "../../../files/paths.ts";
import { installedIn } from "../packaging/installed.ts";
import { canonical } from "../packaging/requirement.ts";
import type { Interpreter } from "../runtime/interpreter.ts";
import { type NativeFunction, PyDict, type PyFunction } from "../runtime/values.ts";
import { renderDjango } from "./django/template.ts";
import { serveDjango } from "./django/serve.ts";
import { contentType } from "./content-types.ts";

const secretLetters = "abcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*(-_=+)";

/** The part of `_dojo` that our Django stands on. */
export function dojoWeb(python: Interpreter): Record<string, NativeFunction["call"]> {
  const { process } = python;
  return {
    installed_version: ([name]) =>
      installedIn(process.files, python.home.sitePackages).get(canonical(String(name)))?.version ?? "0",
    not_simulated: ([what]) => {
      throw new NotSimulated(String(what));
    },
    say: async ([text, isError]) => {
      await (isError === true ? process.stderr : process.stdout).write(String(text));
      return null;
    },
    guess_type: ([path]) => contentType(String(path)),
    random_secret: () => Array.from({ length: 50 }, () => process.random.pick([...secretLetters])).join(""),
    make_executable: ([path]) => {
      process.files.chmod(resolve(python.cwd, String(path)), 0o755);
      return null;
    },
    render_django: ([read, fixed, url, name, values]) =>
      renderDjango(
        python,
        { read: read as PyFunction, static: fixed as PyFunction, url: url as PyFunction },
        String(name),
        values as PyDict,
      ),
    serve: ([app, host, port]) => serveDjango(python, app!, String(host), Number(port)),
  };
}
