import { defineHerokuCommand, type HerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { checkStack, verbose } from "./stack.ts";

/** A command line with the space before and after it as the real CLI sets it, and what it does. */
type Example = readonly [indent: string, line: string, pad: string, what: string];

/** `container:release` and `container:rm`: they want the names of process types. */
const ofTypes = (id: string, verb: string, examples: readonly Example[]): HerokuCommand =>
  defineHerokuCommand({
    id,
    app: "required",
    open: true,
    flags: verbose,
    async run(context, { argv }) {
      if (argv.length === 0) {
        const { code } = context.talk.colour;
        const lines = examples.map(
          ([indent, line, pad, what]) => `${indent}${code(` $ heroku ${line} `)}${pad}# ${what}`,
        );
        throw new CliError(`Error: Requires one or more process types\n${lines.join("\n")}`);
      }
      await checkStack(context, verb);
      await context.process.stderr.write(`heroku ${id}: Docker is not simulated\n`);
      return 1;
    },
  });

export const containerRelease = ofTypes("container:release", "release", [
  [" ", "container:release web", "        ", "Releases the previously pushed web process type"],
  ["", "container:release web worker", " ", "Releases the previously pushed web and worker process types"],
]);

export const containerRm = ofTypes("container:rm", "rm", [
  ["", "container:rm web", "        ", "Destroys the web container"],
  ["", "container:rm web worker", " ", "Destroys the web and worker containers"],
]);
