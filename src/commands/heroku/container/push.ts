import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { checkStack, verbose } from "./stack.ts";

export const containerPush = defineHerokuCommand({
  id: "container:push",
  app: "required",
  open: true,
  flags: {
    arg: { value: true, help: "set build-time variables" },
    "context-path": { value: true, help: "path to use as build context (defaults to Dockerfile dir)" },
    "no-cache": { help: "don't use cache when building the image" },
    recursive: { short: "R", help: "pushes Dockerfile.<process> found in current and subdirectories" },
    ...verbose,
  },
  examples: [
    "container:push web                           # Pushes Dockerfile to web process type",
    "container:push worker                        # Pushes Dockerfile to worker process type",
    "container:push web worker --recursive        # Pushes Dockerfile.web and Dockerfile.worker",
    "container:push --recursive                   # Pushes Dockerfile.*",
    "container:push web --arg ENV=live,HTTPS=on   # Build-time variables",
    "container:push --recursive --context-path .  # Pushes Dockerfile.* using current dir as build context",
  ],
  async run(context, { options, argv }) {
    if (argv.length === 0 && !options.recursive)
      throw new CliError("Requires either --recursive or one or more process types", { status: 1 });
    if (argv.length > 1 && !options.recursive)
      throw new CliError("Requires exactly one target process type, or --recursive option", { status: 1 });
    await checkStack(context, "push");
    await context.process.stderr.write("heroku container:push: Docker is not simulated\n");
    return 1;
  },
});
