import { defineHerokuCommand, type HerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { checkStack, verbose } from "./stack.ts";

/** `container:release` and `container:rm`: they want the names of process types. */
const ofTypes = (id: string, verb: string, examples: string): HerokuCommand =>
  defineHerokuCommand({
    id,
    app: "required",
    open: true,
    flags: verbose,
    async run(context, { argv }) {
      if (argv.length === 0) throw new CliError(`Error: Requires one or more process types\n${examples}`);
      await checkStack(context, verb);
      await context.process.stderr.write(`heroku ${id}: Docker is not simulated\n`);
      return 1;
    },
  });

export const containerRelease = ofTypes(
  "container:release",
  "release",
  "  $ heroku container:release web         # Releases the previously pushed web process type\n $ heroku container:release web worker  # Releases the previously pushed web and worker process types",
);

export const containerRm = ofTypes(
  "container:rm",
  "rm",
  " $ heroku container:rm web         # Destroys the web container\n $ heroku container:rm web worker  # Destroys the web and worker containers",
);
