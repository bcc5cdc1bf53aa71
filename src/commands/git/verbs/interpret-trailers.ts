import { readText } from "../../../base/streams.ts";
import { resolve } from "../../../files/paths.ts";
import { type Added, joinMessage, partMessage, readTrailer, withTrailers } from "../core/trailers.ts";
import { GitError, GitFatal } from "../errors.ts";
import { defineGitCommand } from "../verb.ts";

const places = ["after", "before", "end", "start"];
const existing = ["addIfDifferent", "addIfDifferentNeighbor", "add", "replace", "doNothing"];

export const interpretTrailers = defineGitCommand({
  verb: "interpret-trailers",
  summary: "Add or parse structured information in commit messages",
  usage:
    "git interpret-trailers [--in-place] [--trim-empty] [(--trailer <token>[(=|:)<value>])...] [--parse] [<file>...]",
  options: {
    "in-place": { help: "edit files in place" },
    "trim-empty": { help: "trim empty trailers" },
    where: { value: "action", help: "where to place the new trailer" },
    "if-exists": { value: "action", help: "action if trailer already exists" },
    "if-missing": { value: "action", help: "action if trailer is missing" },
    "only-trailers": { help: "output only the trailers" },
    "only-input": { help: "do not apply config rules" },
    unfold: { help: "join whitespace-continued values" },
    parse: { help: "set parsing options" },
    "no-divider": { help: "do not treat --- specially" },
    trailer: { value: "trailer", many: true, help: "trailer(s) to add" },
  },
  async run(git, { options, operands, given }) {
    const added: Added[] = [];
    const rules: { where?: string; ifExists?: string; ifMissing?: string } = {};
    for (const { name, value = "" } of given) {
      const check = (known: readonly string[]) => {
        const found = known.find((each) => each.toLowerCase() === value.toLowerCase());
        if (found === undefined) throw new GitError(`error: unknown value '${value}' for key '${name}'`, 129);
        return found;
      };
      if (name === "where") rules.where = check(places);
      else if (name === "if-exists") rules.ifExists = check(existing);
      else if (name === "if-missing") rules.ifMissing = check(["add", "doNothing"]);
      else if (name === "trailer") {
        const trailer = readTrailer(value, git.config);
        if (trailer) added.push({ ...trailer, ...rules });
        else await git.err(`error: empty trailer token in trailer '${value}'\n`);
      }
    }
    const onlyInput = options["only-input"] || options.parse;
    const only = options["only-trailers"] || options.parse;
    if (onlyInput && added.length > 0) throw new GitFatal("--trailer with --only-input does not make sense");
    const one = (text: string): string => {
      const whole = text.endsWith("\n") ? text : `${text}\n`;
      const parted = partMessage(whole, git.config, { divider: !options["no-divider"] });
      let trailers = onlyInput ? parted.trailers : withTrailers(parted.trailers, added, git.config);
      if (options["trim-empty"]) trailers = trailers.filter((each) => !("key" in each) || each.value !== "");
      if (options.unfold || options.parse)
        trailers = trailers.map((each) =>
          "key" in each ? { key: each.key, value: each.value.replaceAll(/\n\s+/g, " ") } : each,
        );
      if (!only) return joinMessage({ ...parted, trailers }, git.config);
      return joinMessage(
        { body: "", trailers: trailers.filter((each) => "key" in each), rest: "" },
        git.config,
      );
    };
    if (operands.length === 0) {
      if (options["in-place"]) throw new GitFatal("no input file given for in-place editing");
      await git.out(one(await readText(git.process.stdin)));
    }
    for (const name of operands) {
      const path = resolve(git.cwd, name);
      if (!git.files.is("file", path))
        throw new GitFatal(`could not read input file '${name}': No such file or directory`);
      const text = one(git.files.text(path));
      if (options["in-place"]) git.files.write(path, text);
      else await git.out(text);
    }
    return 0;
  },
});
