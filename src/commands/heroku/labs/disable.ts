import { defineHerokuCommand } from "../definition.ts";
import { switchLab } from "./switch.ts";

export const labsDisable = defineHerokuCommand({
  id: "labs:disable",
  app: "optional",
  args: { feature: { required: true, help: "unique identifier or name of the account feature" } },
  flags: { confirm: { value: true } },
  run: (context, { args }) => switchLab(context, args.feature, false),
});
