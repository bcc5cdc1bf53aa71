import type { Builtin } from "./builtin.ts";
import { BuiltinUsageError, isName } from "./builtin.ts";

export const getopts: Builtin = {
  name: "getopts",
  usage: "optstring name [arg ...]",
  summary: "Parse option arguments.",
  async run(context, args) {
    const [letters, name, ...given] = args;
    if (letters === undefined || name === undefined) throw new BuiltinUsageError("");
    if (!isName(name)) {
      await context.complain(`getopts: \`${name}': not a valid identifier`);
      return 1;
    }
    const { variables } = context;
    const words = given.length > 0 ? given : context.positional;
    const silent = letters.startsWith(":");
    const index = Number(variables.get("OPTIND") ?? 1) || 1;
    // OPTIND names the word; the place within a group such as -abc is the shell's own memory.
    const place = context.optionPlace.index === index ? context.optionPlace.at : 1;
    const end = (at: number) => {
      variables.set("OPTIND", String(at));
      context.optionPlace = { index: at, at: 1 };
    };
    const word = words[index - 1];
    if (word === undefined || !/^-./.test(word) || word === "--") {
      variables.set(name, "?");
      end(word === "--" ? index + 1 : index);
      return 1;
    }
    const letter = word[place]!;
    const where = letters.indexOf(letter, silent ? 1 : 0);
    const takesValue = letters[where + 1] === ":";
    const lastInWord = place + 1 >= word.length;
    const complain = async (reason: string) => {
      if (variables.get("OPTERR") !== "0")
        await context
          .output(2)
          .write(context.isDash ? inDash(reason, letter) : `${context.name}: ${reason} -- ${letter}\n`);
    };
    if (where < 0 || letter === ":") {
      variables.set(name, "?");
      if (silent) variables.set("OPTARG", letter);
      else {
        variables.unset("OPTARG");
        await complain("illegal option");
      }
      if (lastInWord) end(index + 1);
      else context.optionPlace = { index, at: place + 1 };
      return 0;
    }
    variables.set(name, letter);
    if (!takesValue) {
      variables.unset("OPTARG");
      if (lastInWord) end(index + 1);
      else context.optionPlace = { index, at: place + 1 };
      return 0;
    }
    if (!lastInWord) {
      variables.set("OPTARG", word.slice(place + 1));
      end(index + 1);
    } else if (words[index] !== undefined) {
      variables.set("OPTARG", words[index]);
      end(index + 2);
    } else {
      variables.set(name, silent ? ":" : "?");
      if (silent) variables.set("OPTARG", letter);
      else {
        variables.unset("OPTARG");
        await complain("option requires an argument");
      }
      end(index + 1);
    }
    return 0;
  },
};

const inDash = (reason: string, letter: string): string =>
  reason === "illegal option" ? `Illegal option -${letter}\n` : `No arg for -${letter} option\n`;
