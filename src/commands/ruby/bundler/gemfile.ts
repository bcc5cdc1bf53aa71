import { basename, dirname, resolve } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { NotSimulated } from "../language/cursor.ts";
import type { RubyHome } from "../home.ts";
import { takeOptions, toText } from "../core/table.ts";
import { messageOf } from "../runtime/errors.ts";
import { RubyError } from "../runtime/jumps.ts";
import { Ruby } from "../runtime/ruby.ts";
import { runText } from "../runtime/require.ts";
import { RArray, type RHash, RString, RSymbol, symbol, type Value } from "../runtime/values.ts";
import { newFrame } from "../run.ts";

export interface WantedGem {
  readonly name: string;
  readonly requirement: string;
  readonly groups: readonly string[];
  /** Only for other platforms than Linux: Windows' tzinfo-data. */
  readonly elsewhere: boolean;
}

export interface Gemfile {
  readonly source: string | undefined;
  readonly gems: readonly WantedGem[];
  /** "3.4.9", ">= 3.2, < 4.0" */
  readonly ruby: string | undefined;
}

/** Bundler cannot make sense of what it was given; its own words, status and all. */
export class BundlerError extends Error {
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.name = "BundlerError";
    this.status = status;
  }
}

const strings = (value: Value | undefined): string[] =>
  value instanceof RArray
    ? value.items.flatMap(strings)
    : value instanceof RString
      ? [value.text]
      : value instanceof RSymbol
        ? [value.name]
        : [];

const here = new Set(["ruby", "mri", "all", "linux"]);

/** Runs a Gemfile, which is a Ruby program. Throws BundlerError. */
export async function readGemfile(process: Process, home: RubyHome, path: string): Promise<Gemfile> {
  const ruby = new Ruby(process, home);
  ruby.cwd = dirname(path);
  const gems: WantedGem[] = [];
  let source: string | undefined;
  let wanted: string | undefined;
  const groups: string[][] = [];
  const platforms: string[][] = [];
  const option = (options: RHash | undefined, name: string) => strings(options?.get(symbol(name)));
  const within = (stack: string[][]): Parameters<Ruby["defineOn"]>[1][string] => [
    0,
    -1,
    async ({ ruby: on, frame, args, block }) => {
      takeOptions(args);
      stack.push(args.flatMap(strings));
      if (block) await on.yield(frame, block, []);
      stack.pop();
      return null;
    },
  ];
  ruby.defineOn(ruby.main, {
    source: [
      1,
      2,
      async ({ ruby: on, frame, args, block }) => {
        source ??= args[0] instanceof RSymbol ? "https://rubygems.org" : toText(on, args[0]);
        if (block) await on.yield(frame, block, []);
        return null;
      },
    ],
    gem: [
      1,
      -1,
      ({ ruby: on, args, frame }) => {
        const options = takeOptions(args);
        const [name, ...requirements] = args;
        for (const kind of ["git", "github", "path"])
          if (option(options, kind).length > 0)
            throw new NotSimulated(`a gem from ${kind} (Gemfile:${frame.line})`);
        const own = [...option(options, "group"), ...option(options, "groups"), ...groups.flat()];
        const places = [...option(options, "platforms"), ...option(options, "platform"), ...platforms.flat()];
        gems.push({
          name: toText(on, name),
          requirement: requirements
            .flatMap(strings)
            .map((one) =>
              /^\s*\d/.test(one) ? `= ${one.trim()}` : one.trim().replace(/^([<>=!~]+)\s*/, "$1 "),
            )
            .join(", "),
          groups: own.length > 0 ? own : ["default"],
          elsewhere: places.length > 0 && !places.some((one) => here.has(one.replace(/_\d+$/, ""))),
        });
        return null;
      },
    ],
    group: within(groups),
    platforms: within(platforms),
    platform: within(platforms),
    install_if: within([]),
    git_source: [0, -1, () => null],
    plugin: [0, -1, () => null],
    gemspec: [
      0,
      -1,
      () => {
        throw new NotSimulated("gemspec in a Gemfile");
      },
    ],
    eval_gemfile: [
      1,
      1,
      () => {
        throw new NotSimulated("eval_gemfile in a Gemfile");
      },
    ],
    ruby: [
      0,
      -1,
      ({ args }) => {
        const options = takeOptions(args);
        const [file] = option(options, "file");
        wanted =
          file !== undefined
            ? process.files
                .text(resolve(dirname(path), file))
                .trim()
                .replace(/^ruby-/, "")
                .replace(/^ruby /, "")
            : args.flatMap(strings).join(", ");
        return null;
      },
    ],
  });
  const frame = newFrame(ruby, path);
  try {
    await runText(ruby, process.files.text(path), { file: path, label: "<main>" });
  } catch (error) {
    if (!(error instanceof RubyError)) throw error;
    const message = await messageOf(ruby, frame, error.value);
    const line = /:(\d+):/.exec(error.value.trace?.[0] ?? message)?.[1] ?? "1";
    throw new BundlerError(
      describe(process.files.text(path), basename(path), Number(line), message.split("\n")[0]!),
      4,
    );
  }
  return { source, gems, ruby: wanted };
}

/** In Bundler's form: the lines about the one that failed. */
function describe(text: string, name: string, line: number, message: string): string {
  const lines = text.split("\n");
  const shown = [` #  -------------------------------------------`];
  if (line > 1) shown.push(` #  ${lines[line - 2] ?? ""}`);
  shown.push(` >  ${lines[line - 1] ?? ""}`);
  if (lines[line]) shown.push(` #  ${lines[line]}`);
  return `\n[!] There was an error parsing \`${name}\`: ${message}. Bundler cannot continue.\n\n #  from ${name}:${line}\n${shown.join("\n")}\n #  -------------------------------------------\n`;
}
