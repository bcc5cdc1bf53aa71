import { GoError } from "./errors.ts";

export interface Requirement {
  readonly path: string;
  readonly version: string;
  readonly indirect: boolean;
}

/** A go.mod file, as far as this simulation needs it. */
export interface ModFile {
  readonly module: string;
  readonly go: string | undefined;
  readonly requires: readonly Requirement[];
  /** Lines that are kept as they stand: toolchain, replace, exclude, comments of Heroku. */
  readonly others: readonly string[];
  readonly replaced: ReadonlyMap<string, string>;
}

const directives = /^(?:module|go|toolchain|require|replace|exclude|retract|tool|godebug|ignore)$/;

/** Reads a go.mod. Throws GoError as the go command words it. */
export function readModFile(text: string, file = "go.mod"): ModFile {
  let module = "";
  let go: string | undefined;
  const requires: Requirement[] = [];
  const others: string[] = [];
  const replaced = new Map<string, string>();
  let block = "";
  text.split("\n").forEach((raw, index) => {
    const [code = "", comment = ""] = raw.split("//", 2).map((part) => part.trim());
    if (code === "") {
      if (comment.startsWith("+heroku")) others.push(raw.trim());
      return;
    }
    if (block !== "" && code === ")") {
      block = "";
      return;
    }
    const words = code.split(/\s+/).map((word) => word.replace(/^["`]|["`]$/g, ""));
    const verb = block === "" ? words.shift()! : block;
    const bad = (what: string) => {
      throw new GoError(`go: errors parsing ${file}:\n${file}:${index + 1}: ${what}`);
    };
    if (!directives.test(verb)) bad(`unknown directive: ${verb}`);
    if (block === "" && words[0] === "(") {
      block = verb;
      return;
    }
    if (verb === "module") module = words[0] ?? "";
    else if (verb === "go") {
      go = words[0]!;
      if (!/^[1-9]\d*\.(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)|(?:rc|beta)\d+)?$/.test(go))
        bad(`invalid go version '${go}': must match format 1.23.0`);
    } else if (verb === "require") {
      if (words.length !== 2) bad("usage: require module/path v1.2.3");
      requires.push({ path: words[0]!, version: words[1]!, indirect: comment.startsWith("indirect") });
    } else {
      others.push(
        `${verb} ${code.replace(/^\w+\s+(?=\S+\s+=>)/, block === "" ? "" : "$&")}`.replace(
          `${verb} ${verb} `,
          `${verb} `,
        ),
      );
      if (verb === "replace") replaced.set(words[0]!, words.at(-1)!);
    }
  });
  if (module === "")
    throw new GoError(
      `go: error reading ${file}: missing module declaration. To specify the module path:\n\tgo mod edit -module=example.com/mod`,
    );
  return { module, go, requires, others, replaced };
}

const byPath = (a: Requirement, b: Requirement) => (a.path < b.path ? -1 : 1);

/** Writes it as the go command does: direct requirements in one block, indirect ones in another. */
export function writeModFile({ module, go, requires, others }: ModFile): string {
  const heroku = others.filter((line) => line.startsWith("//"));
  const rest = others.filter((line) => !line.startsWith("//"));
  const blocks = [requires.filter(({ indirect }) => !indirect), requires.filter(({ indirect }) => indirect)]
    .filter((list) => list.length > 0)
    .map((list) => {
      const rows = list
        .toSorted(byPath)
        .map((one) => `${one.path} ${one.version}${one.indirect ? " // indirect" : ""}`);
      return rows.length === 1
        ? `require ${rows[0]}`
        : `require (\n${rows.map((row) => `\t${row}`).join("\n")}\n)`;
    });
  const parts = [
    `module ${module}`,
    [...heroku, ...(go === undefined ? [] : [`go ${go}`])].join("\n"),
    ...rest.filter((line) => line.startsWith("toolchain")),
    ...blocks,
    ...rest.filter((line) => !line.startsWith("toolchain")),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}
