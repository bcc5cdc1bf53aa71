import type { Arg, Flag } from "../definition.ts";
import { CliError } from "../errors.ts";
import type { Generation } from "../generation.ts";
import { wrap } from "../talk/wrap.ts";
import type { Parsed } from "./parse.ts";

const more = "\nSee more help with --help";
const plural = (count: number) => (count === 1 ? "" : "s");

/** What a list of arguments is wrapped to. */
const listColumns = 80;

/** Fills in what the environment and the defaults say, and refuses values a flag cannot have. */
export function fill(
  flags: Readonly<Record<string, Flag>>,
  { values }: Parsed,
  env: ReadonlyMap<string, string>,
): void {
  for (const [name, flag] of Object.entries(flags)) {
    const fromEnv = flag.env && env.get(flag.env);
    if (values[name] === undefined && flag.value) {
      if (fromEnv) values[name] = fromEnv;
      else if (flag.fallback !== undefined) values[name] = flag.fallback;
    }
    const value = values[name];
    if (typeof value !== "string") continue;
    if (flag.integer && !/^-?\d+$/.test(value))
      throw new CliError(`Parsing --${name} \n\tExpected an integer but received: ${value}${more}`);
    if (flag.oneOf && !flag.oneOf.includes(value))
      throw new CliError(`Expected --${name}=${value} to be one of: ${flag.oneOf.join(", ")}${more}`);
  }
}

/** Throws what oclif says of a command line that does not fit the command. */
export function validate(
  flags: Readonly<Record<string, Flag>>,
  args: Readonly<Record<string, Arg>>,
  open: boolean,
  { values, args: given, argv, unknown }: Parsed,
  typed: ReadonlySet<string>,
  dim: (text: string) => string,
  generation: Generation,
): void {
  if (unknown.length > 0)
    throw new CliError(`Nonexistent flag${plural(unknown.length)}: ${unknown.join(", ")}${more}`, {
      showHelp: true,
    });
  const most = Object.keys(args).length;
  if (!open && argv.length > most && !Object.values(args).some(({ many }) => many)) {
    const extra = argv.slice(most);
    throw new CliError(`Unexpected argument${plural(extra.length)}: ${extra.join(", ")}${more}`, {
      showHelp: true,
    });
  }
  const missing = Object.entries(args).filter(
    ([name, { required }]) => required && given[name] === undefined,
  );
  if (missing.length > 0) {
    const column = Math.max(...missing.map(([name]) => name.length)) + 2;
    const hanging = (help: string) =>
      wrap(help, listColumns - column, { trim: true }).replaceAll("\n", `\n${" ".repeat(column)}`);
    const list = missing
      .map(([name, { help }]) => (help ? name.padEnd(column) + hanging(help) : name))
      .join("\n");
    throw new CliError(`Missing ${missing.length} required arg${plural(missing.length)}:\n${list}${more}`, {
      showHelp: true,
    });
  }
  if (generation.major === 7) refuseAsOld(flags, values);
  const reasons = new Set<string>();
  for (const [name, flag] of Object.entries(flags)) {
    if (values[name] === undefined) {
      if (flag.required) reasons.add(`Missing required flag ${name}`);
      continue;
    }
    if (flag.needs?.some((other) => values[other] === undefined))
      reasons.add(
        `All of the following must be provided when using --${name}: ${flag.needs.map((other) => `--${other}`).join(", ")}`,
      );
    const rival = flag.excludes?.find((other) => typed.has(other));
    if (rival !== undefined && typed.has(name))
      reasons.add(`--${rival}=${values[rival]} cannot also be provided when using --${name}`);
  }
  if (reasons.size > 0)
    throw new CliError(
      // It is dim from the first word on, the indentation of the next lines included.
      `The following error${plural(reasons.size)} occurred:\n  ${[...reasons].map((reason, at) => dim(at > 0 ? `  ${reason}` : reason)).join("\n")}${more}`,
      { byParser: true },
    );
}

/** CLI 7's words for a flag that must be given. */
function refuseAsOld(
  flags: Readonly<Record<string, Flag>>,
  values: Readonly<Record<string, string | boolean>>,
): void {
  for (const [name, { required, short, help }] of Object.entries(flags)) {
    if (!required || values[name] !== undefined) continue;
    const label = `${short ? `-${short}, ` : ""}--${name} ${name.toUpperCase()}`;
    throw new CliError(`Missing required flag:\n ${label}  ${help ?? ""}${more}`, { byParser: true });
  }
}
