import { NotSimulated } from "../../language/syntax-error.ts";
import { PyExit } from "../../runtime/exceptions.ts";
import { importModule } from "../../runtime/imports.ts";
import { PyObject } from "../../runtime/values.ts";
import type { MakeModule } from "../index.ts";
import { moduleOf } from "../native.ts";

/** `flask [--app NAME] run [--host H] [--port P] [--debug]` */
export const makeFlaskCli: MakeModule = (python, _name, file) =>
  moduleOf(
    "flask.cli",
    {
      main: async () => {
        const words = python.argv.items.slice(1).map(String);
        const option = (...names: string[]) => {
          const at = words.findIndex((word) => names.includes(word.split("=")[0]!));
          if (at < 0) return undefined;
          const [word] = words.splice(at, 1) as [string];
          return word.includes("=") ? word.slice(word.indexOf("=") + 1) : words.splice(at, 1)[0];
        };
        const target = option("--app", "-A") ?? python.process.env.get("FLASK_APP");
        const host = option("--host", "-h") ?? "127.0.0.1";
        const port = option("--port", "-p") ?? python.process.env.get("FLASK_RUN_PORT") ?? "5000";
        const debug = words.includes("--debug");
        const [verb] = words.filter((word) => !word.startsWith("-"));
        if (verb !== "run") throw new NotSimulated(`flask ${verb ?? "without a command"}`);
        const found =
          target?.replace(/\.py\b/, "") ??
          ["wsgi", "app"].find((name) => python.process.files.is("file", `${python.cwd}/${name}.py`));
        if (found === undefined) {
          await python.process.stderr.write(
            "Usage: flask run [OPTIONS]\nTry 'flask run --help' for help.\n\nError: Could not locate a Flask application. Use the 'flask --app' option, 'FLASK_APP' environment variable, or a 'wsgi.py' or 'app.py' file in the current directory.\n",
          );
          throw new PyExit(2);
        }
        python.path.items.unshift(python.cwd);
        const [name, variable] = found.split(":") as [string, string | undefined];
        const module = await importModule(python, name);
        const app = variable
          ? module.attributes.get(variable)
          : (module.attributes.get("app") ??
            module.attributes.get("application") ??
            [...module.attributes.values()].find(
              (one) => one instanceof PyObject && one.cls.name === "Flask",
            ));
        if (app === undefined) {
          await python.process.stderr.write(
            `Usage: flask run [OPTIONS]\nTry 'flask run --help' for help.\n\nError: Failed to find Flask application or factory in module '${name}'. Use '${name}:name' to specify one.\n`,
          );
          throw new PyExit(2);
        }
        return python.call(await python.attribute(app, "run"), [host, BigInt(port), debug]);
      },
    },
    {},
    { file },
  );
