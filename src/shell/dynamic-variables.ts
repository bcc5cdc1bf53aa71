import { evaluate } from "./arithmetic.ts";
import { arrayNames } from "./array-names.ts";
import { describeCommand } from "./describe-command.ts";
import type { Context } from "./context.ts";

const version = ["5", "2", "15", "1", "release", "x86_64-pc-linux-gnu"] as const;

/** Variables that compute their values. Called again for each subshell, whose values are its own. */
export function dynamicVariables(context: Context): void {
  const { variables, world } = context;
  variables.evaluate = (text) => String(evaluate(text, arrayNames(context)));
  let seconds = 0;
  const { dynamic } = variables;
  if (context.isDash) {
    // dash computes none of them.
    dynamic.clear();
    for (const name of ["BASH", "HOSTNAME"]) variables.unset(name);
    return;
  }
  const constant = (name: string, value: string | readonly string[]) =>
    dynamic.set(name, { get: () => value });
  dynamic.set("RANDOM", { get: () => String(world.random.integer(0, 32767)), set: () => {} });
  dynamic.set("SRANDOM", { get: () => String(world.random.integer(0, 4294967295)), set: () => {} });
  dynamic.set("SECONDS", {
    get: () => String(Math.floor((world.clock.now() - context.startedAt) / 1000) + seconds),
    set: (text) => {
      seconds = Number(text) || 0;
      context.startedAt = world.clock.now();
    },
  });
  dynamic.set("EPOCHSECONDS", { get: () => String(Math.floor(world.clock.now() / 1000)) });
  dynamic.set("EPOCHREALTIME", { get: () => (world.clock.now() / 1000).toFixed(6) });
  dynamic.set("LINENO", { get: () => String(context.line), set: () => {} });
  dynamic.set("PIPESTATUS", { get: () => context.pipeStatus.map(String) });
  dynamic.set("BASH_COMMAND", {
    get: () =>
      context.trapped ?? (context.simple ? describeCommand(context.simple, context.unit?.text ?? "") : ""),
  });
  dynamic.set("BASHPID", { get: () => String(context.pid) });
  dynamic.set("BASH_SUBSHELL", { get: () => String(context.subshells) });
  dynamic.set("DIRSTACK", { get: () => [context.cwd, ...context.directories] });
  const callers = () => context.frames.filter((frame) => frame.function !== undefined).toReversed();
  dynamic.set("FUNCNAME", {
    get: () => {
      const names = callers().map((frame) => frame.function!);
      return names.length > 0 ? [...names, ...(context.mode === "script" ? ["main"] : [])] : undefined;
    },
  });
  dynamic.set("BASH_SOURCE", {
    get: () => {
      const sources = context.frames.toReversed().map((frame) => frame.source);
      return [...sources, ...(context.mode === "script" ? [context.name] : [])];
    },
  });
  dynamic.set("BASH_LINENO", { get: () => context.frames.toReversed().map((frame) => String(frame.line)) });
  dynamic.set("SHELLOPTS", { get: () => [...context.options].sort().join(":") });
  dynamic.set("BASHOPTS", { get: () => [...context.shopt].sort().join(":") });
  constant("BASH_VERSION", `${version[0]}.${version[1]}.${version[2]}(${version[3]})-${version[4]}`);
  constant("BASH_VERSINFO", version);
  constant("UID", String(world.files.uid));
  constant("EUID", String(world.files.uid));
  constant("GROUPS", [String(world.files.uid)]);
  constant("PPID", "1");
  constant("HOSTTYPE", "x86_64");
  constant("MACHTYPE", version[5]);
  constant("OSTYPE", "linux-gnu");
  for (const [name, text] of [
    ["BASH", "/bin/bash"],
    ["HOSTNAME", "dojo"],
  ] as const)
    if (variables.get(name) === undefined) variables.obtain(name).text = text;
}
