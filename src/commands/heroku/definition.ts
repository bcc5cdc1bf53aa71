import type { Process } from "../../shell/command.ts";
import type { Api } from "./api/client.ts";
import type { Generation } from "./generation.ts";
import type { Git } from "./git/git.ts";
import type { Talk } from "./talk/talk.ts";

/** One flag, under its long name. */
export interface Flag {
  readonly short?: string;
  /** It takes a value; without this it is a switch. */
  readonly value?: true;
  /** The value must be a whole number. */
  readonly integer?: true;
  readonly oneOf?: readonly string[];
  /** Must be given. */
  readonly required?: true;
  readonly fallback?: string;
  /** The environment variable that stands in for it. */
  readonly env?: string;
  /** Other long names for it. */
  readonly aliases?: readonly string[];
  /** Flags that may not be given with it. */
  readonly excludes?: readonly string[];
  /** Flags that must be given with it. */
  readonly needs?: readonly string[];
  readonly help?: string;
  readonly hidden?: true;
}

export type Flags = Readonly<Record<string, Flag>>;

export interface Arg {
  readonly required?: true;
  /** Takes all that is left. */
  readonly many?: true;
  readonly help?: string;
  readonly hidden?: true;
}

export type Args = Readonly<Record<string, Arg>>;

type FlagValue<F extends Flag> = F extends { value: true }
  ? F extends { required: true } | { fallback: string }
    ? string
    : string | undefined
  : boolean | undefined;
type ArgValue<A extends Arg> = A extends { required: true } ? string : string | undefined;

/** What was typed after the command's name. */
export interface Input<F extends Flags = Flags, A extends Args = Args> {
  readonly options: { readonly [K in keyof F]: FlagValue<F[K]> };
  /** The named arguments. */
  readonly args: { readonly [K in keyof A]: ArgValue<A[K]> };
  /** All arguments in their order, the named ones too. */
  readonly argv: readonly string[];
}

/** All that a command of the CLI has to work with. */
export interface Context {
  readonly process: Process;
  readonly api: Api;
  readonly talk: Talk;
  readonly git: Git;
  /** CLI 11 as it is now, or 7 as it was in the classic edition. */
  readonly generation: Generation;
  /** The app the command is about; empty only where the command's `app` is "optional" and none was found. */
  readonly app: string;
  /** Runs another command of this CLI in this process. */
  readonly runCommand: (id: string, argv: readonly string[]) => Promise<number>;
}

export interface Definition<F extends Flags, A extends Args> {
  readonly id: string;
  /** Takes --app and --remote, and finds the app by HEROKU_APP or the git remotes. */
  readonly app?: "required" | "optional";
  readonly flags?: F;
  readonly args?: A;
  /** Any number of arguments may follow. */
  readonly open?: true;
  /** What follows `$ heroku` in its help, where it is not made from flags and arguments. */
  readonly usage?: string;
  /** Below the first line of its help. */
  readonly description?: string;
  readonly examples?: readonly string[];
  /** Has no --prompt. */
  readonly promptless?: true;
  run(context: Context, input: Input<F, A>): Promise<number | void>;
}

/** A command whose flags and arguments are no longer known to the compiler. */
export type HerokuCommand = Definition<Flags, Args>;

export function defineHerokuCommand<const F extends Flags = {}, const A extends Args = {}>(
  definition: Definition<F, A>,
): HerokuCommand {
  return definition as unknown as HerokuCommand;
}

/** A command's row in the table of all commands, known without loading it. */
export interface Entry {
  /** The first line of its help. */
  readonly summary: string;
  /** Other names that are listed as commands of their own. */
  readonly aliases?: readonly string[];
  /** Other names that are not listed. */
  readonly hiddenAliases?: readonly string[];
  /** In no list. */
  readonly hidden?: true;
  /** Absent: a real command that is not simulated yet. */
  readonly load?: () => Promise<HerokuCommand>;
}

export type Entries = Readonly<Record<string, Entry>>;
