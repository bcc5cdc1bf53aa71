import { defineHerokuCommand } from "../definition.ts";
import { switchLab } from "./switch.ts";

export const labsEnable = defineHerokuCommand({
  id: "labs:enable",
  app: "optional",
  args: { feature: { required: true, help: "unique identifier or name of the account feature" } },
  run: (context, { args }) => switchLab(context, args.feature, true),
});
