import { basename, dirname, resolve } from "../../../../files/paths.ts";
import type { Files } from "../../../../files/files.ts";
import { NotSimulated } from "../../language/syntax-error.ts";
import { exceptionClasses, PyExit, PyRaise, raise } from "../../runtime/exceptions.ts";
import type { TraceEntry } from "../../runtime/frame.ts";
import { importModule } from "../../runtime/imports.ts";
import type { Interpreter } from "../../runtime/interpreter.ts";
import { PyClass, type PyModule, type Value } from "../../runtime/values.ts";

const improperlyConfigured = new PyClass("ImproperlyConfigured", [exceptionClasses.get("Exception")!]);
improperlyConfigured.module = "django.core.exceptions";

const noStaticRoot =
  "You're using the staticfiles app without having set the STATIC_ROOT setting to a filesystem path.";

/** The files below contrib/admin/static of Django 6; its wheel here holds only what is asked for. */
const adminFiles = 130;

/** `manage.py collectstatic`: imports the settings and copies static files to STATIC_ROOT, as Django 6 does. */
export async function collectStatic(python: Interpreter): Promise<Value> {
  const { process } = python;
  const settings = await loadSettings(python);
  const apps = await textsOf(python, settings, "INSTALLED_APPS");
  if (!apps.includes("django.contrib.staticfiles")) {
    await process.stderr.write("Unknown command: 'collectstatic'\nType 'manage.py help' for usage.\n");
    throw new PyExit(1);
  }
  const root = await textOf(python, settings.attributes.get("STATIC_ROOT"));
  if (!root) throw inside(python, raise(improperlyConfigured, noStaticRoot), commandFrames);
  const target = resolve(python.cwd, root);
  const sources = [
    ...(await textsOf(python, settings, "STATICFILES_DIRS")),
    ...apps.map((app) => `${app.replaceAll(".", "/")}/static`),
  ];
  let copied = apps.includes("django.contrib.admin") ? adminFiles : 0;
  for (const source of sources) copied += copyTree(process.files, resolve(python.cwd, source), target);
  process.files.mkdir(target, { parents: true });
  await process.stdout.write(`\n${copied} static file${copied === 1 ? "" : "s"} copied to '${target}'.\n`);
  return null;
}

async function loadSettings(python: Interpreter): Promise<PyModule> {
  const name = python.environ.get("DJANGO_SETTINGS_MODULE");
  if (typeof name !== "string" || name === "")
    throw inside(
      python,
      raise(
        improperlyConfigured,
        "Requested setting INSTALLED_APPS, but settings are not configured. You must either define the environment variable DJANGO_SETTINGS_MODULE or call settings.configure() before accessing settings.",
      ),
      settingsFrames,
    );
  try {
    return await importModule(python, name);
  } catch (error) {
    if (error instanceof PyRaise) throw inside(python, error, settingsFrames);
    throw error;
  }
}

/** A setting that is a list of texts or paths. */
async function textsOf(python: Interpreter, settings: PyModule, name: string): Promise<string[]> {
  const value = settings.attributes.get(name);
  const texts: string[] = [];
  if (value !== undefined && value !== null)
    for (const one of await python.list(value)) texts.push((await textOf(python, one)) ?? "");
  return texts;
}

/** A text or path; undefined when the setting is missing, None or empty. */
async function textOf(python: Interpreter, value: Value | undefined): Promise<string | undefined> {
  if (value === undefined || value === null) return undefined;
  const text = await python.str(value);
  if (text.startsWith("<")) throw new NotSimulated("a setting whose value is not known here");
  return text || undefined;
}

function copyTree(files: Files, source: string, target: string): number {
  if (!files.is("directory", source)) return 0;
  let copied = 0;
  for (const { name, kind } of files.list(source)) {
    const [from, to] = [`${source}/${name}`, `${target}/${name}`];
    if (kind === "directory") copied += copyTree(files, from, to);
    else {
      files.mkdir(dirname(to), { parents: true });
      files.write(`${dirname(to)}/${basename(to)}`, files.read(from));
      copied++;
    }
  }
  return copied;
}

type Frame = readonly [path: string, line: number, name: string, text: string];

const outerFrames: readonly Frame[] = [
  ["core/management/__init__.py", 443, "execute_from_command_line", "utility.execute()"],
];
const settingsFrames: readonly Frame[] = [
  ...outerFrames,
  ["core/management/__init__.py", 383, "execute", "settings.INSTALLED_APPS"],
  ["conf/__init__.py", 78, "__getattr__", "self._setup(name)"],
  ["conf/__init__.py", 65, "_setup", "self._wrapped = Settings(settings_module)"],
  ["conf/__init__.py", 162, "__init__", "mod = importlib.import_module(self.SETTINGS_MODULE)"],
];
const commandFrames: readonly Frame[] = [
  ...outerFrames,
  ["core/management/__init__.py", 437, "execute", "self.fetch_command(subcommand).run_from_argv(self.argv)"],
  ["core/management/base.py", 416, "run_from_argv", "self.execute(*args, **cmd_options)"],
  ["core/management/base.py", 460, "execute", "output = self.handle(*args, **options)"],
  [
    "contrib/staticfiles/management/commands/collectstatic.py",
    209,
    "handle",
    "if self.is_local_storage() and self.storage.location:",
  ],
  ["contrib/staticfiles/storage.py", 39, "path", "raise ImproperlyConfigured("],
];

/** The same error, raised below these frames of Django's own code. */
function inside({ home }: Interpreter, error: PyRaise, frames: readonly Frame[]): PyRaise {
  const entries = frames.map(([path, line, name, text]): TraceEntry => ({
    file: `${home.sitePackages}/django/${path}`,
    line,
    name,
    text,
  }));
  error.trace.unshift(...entries);
  return error;
}
