import { defineHerokuCommand } from "../definition.ts";
import { shortJson } from "../flags.ts";
import { clearBuildpacks } from "./buildpacks.ts";

export const buildpacksClear = defineHerokuCommand({
  id: "buildpacks:clear",
  app: "required",
  flags: shortJson,
  run: (context, { options }) => clearBuildpacks(context, "Buildpacks cleared.", Boolean(options.json)),
});
