import { defineHerokuCommand, type Flags, type HerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { checkStack, verbose } from "./stack.ts";

/** A command line with the space before and after it as the real CLI sets it, and what it does. */
type Example = readonly [indent: string, line: string, pad: string, what: string];

/** `container:release` and `container:rm`: they want the names of process types. */
const ofTypes = (
  id: string,
  verb: string,
  examples: readonly Example[],
  count = "one or more process types",
  flags: Flags = verbose,
): HerokuCommand =>
  defineHerokuCommand({
    id,
    app: "required",
    open: true,
    flags,
    async run(context, { argv }) {
      if (argv.length === 0) {
        const { code } = context.talk.colour;
        const lines = examples.map(
          ([indent, line, pad, what]) => `${indent}${code(` $ heroku ${line} `)}${pad}# ${what}`,
        );
        throw new CliError(`Error: Requires ${count}\n${lines.join("\n")}`);
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

const pulls: readonly Example[] = [
  ["", "container:pull web", "        ", "Pulls the web image from the app"],
  ["", "container:pull web worker", " ", "Pulls both the web and worker images from the app"],
  ["", "container:pull web:latest", " ", "Pulls the latest tag from the web image"],
];

export const containerPull = ofTypes("container:pull", "pull", pulls);

export const containerRun = ofTypes("container:run", "run", pulls, "one process type", {
  ...verbose,
  port: { short: "p", value: true, integer: true, fallback: "5000", help: "port the app will run on" },
});
