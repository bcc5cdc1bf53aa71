import { defineHerokuCommand } from "../definition.ts";

export const localVersion = defineHerokuCommand({
  id: "local:version",
  promptless: true,
  run: ({ talk }) => talk.line("3.0.1"),
});
