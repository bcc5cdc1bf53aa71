import { commandNames, pathNames } from "./complete-names.ts";
import type { CompletionSpec } from "./completion-specs.ts";
import type { Context } from "./context.ts";
import { expandQuoted } from "./expand.ts";
import { Fields } from "./fields.ts";
import { glob } from "./glob.ts";
import { matches } from "./patterns.ts";
import { signalNames } from "./signal-names.ts";

const plainGlob = { dotglob: false, globstar: false, nocaseglob: false, extglob: true };

/** The words around the cursor, for a function that completes. */
export interface Typed {
  readonly words: readonly string[];
  /** Which of them is being typed. */
  readonly at: number;
  readonly line: string;
  readonly point: number;
}

/** All that a specification offers for `begun`, in bash's order. */
export async function generateCompletions(
  context: Context,
  spec: CompletionSpec,
  begun: string,
  typed?: Typed,
): Promise<string[]> {
  const fits = (name: string) => name.startsWith(begun);
  let found = spec.actions.flatMap((action) => namesOf(context, action, begun).filter(fits));
  if (spec.glob !== undefined) found.push(...glob(context.world.files, context.cwd, spec.glob, plainGlob));
  if (spec.words !== undefined) found.push(...(await wordList(context, spec.words)).filter(fits));
  if (spec.function !== undefined && typed) found.push(...(await ask(context, spec.function, begun, typed)));
  if (spec.filter !== undefined) found = filtered(found, spec.filter, begun);
  found = found.map((name) => `${spec.prefix ?? ""}${name}${spec.suffix ?? ""}`);
  if (spec.options.includes("plusdirs") || (found.length === 0 && spec.options.includes("dirnames")))
    found.push(...pathNames(context, begun, true));
  return found;
}

function namesOf(context: Context, action: string, begun: string): string[] {
  const { variables, engine, disabled, jobs, world } = context;
  const sorted = (names: Iterable<string>) => [...names].sort();
  switch (action) {
    case "alias":
      return sorted(context.aliases.keys());
    case "arrayvar":
      return variables.names().filter((name) => variables.find(name)?.items);
    case "builtin":
      return sorted(engine.builtins.keys());
    case "enabled":
      return sorted(engine.builtins.keys()).filter((name) => !disabled.has(name));
    case "disabled":
      return sorted(disabled);
    case "command":
      return commandNames(context, begun);
    case "directory":
      return pathNames(context, begun, true).map((name) => name.replace(/\/$/, ""));
    case "file":
      return pathNames(context, begun, false).map((name) => name.replace(/\/$/, ""));
    case "export":
      return sorted(variables.environment().keys());
    case "function":
      return sorted(context.functions.keys());
    case "hostname":
      return [variables.get("HOSTNAME") ?? "localhost"];
    case "helptopic":
      return sorted(engine.builtins.keys());
    case "job":
      return jobs.list.map((job) => job.command.split(" ")[0]!);
    case "keyword":
      return keywords;
    case "setopt":
      return sorted(context.options);
    case "shopt":
      return sorted(context.shopt);
    case "signal":
      return signalNames.map((name) => `SIG${name}`);
    case "user":
      return world.files.is("file", "/etc/passwd")
        ? world.files
            .text("/etc/passwd")
            .split("\n")
            .flatMap((line) => line.split(":")[0] || [])
        : [];
    case "variable":
      return variables.names();
    default:
      return [];
  }
}

/** In the order in which bash keeps them. */
export const keywords =
  "if then else elif fi case esac for select while until do done in function time { } ! [[ ]] coproc".split(
    " ",
  );

async function wordList(context: Context, text: string): Promise<string[]> {
  const fields = new Fields(context.variables.get("IFS") ?? " \t\n");
  fields.split(await expandQuoted(context, text));
  return fields.finish().map((field) => field.text);
}

/** Takes away what the pattern matches; `!` before it keeps only that. `&` stands for the text typed so far. */
function filtered(names: readonly string[], filter: string, begun: string): string[] {
  const keeps = filter.startsWith("!");
  const pattern = (keeps ? filter.slice(1) : filter).replaceAll("&", begun);
  return names.filter((name) => matches(pattern, name) === keeps);
}

/** Calls a shell function, which leaves its answer in COMPREPLY. */
async function ask(context: Context, name: string, begun: string, typed: Typed): Promise<string[]> {
  const { variables } = context;
  if (!context.functions.has(name)) return [];
  variables.setArray("COMP_WORDS", typed.words);
  variables.set("COMP_CWORD", String(typed.at));
  variables.set("COMP_LINE", typed.line);
  variables.set("COMP_POINT", String(typed.point));
  variables.unset("COMPREPLY");
  const { status } = context;
  await context.engine.runWords(context, [
    name,
    typed.words[0] ?? "",
    begun,
    typed.words[typed.at - 1] ?? "",
  ]);
  context.status = status;
  const reply = variables.elements("COMPREPLY").map(([, word]) => word);
  for (const left of ["COMP_WORDS", "COMP_CWORD", "COMP_LINE", "COMP_POINT", "COMPREPLY"])
    variables.unset(left);
  return reply;
}
