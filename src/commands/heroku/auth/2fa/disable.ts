import { defineHerokuCommand } from "../../definition.ts";
import { CliError } from "../../errors.ts";

export const auth2faDisable = defineHerokuCommand({
  id: "auth:2fa:disable",
  examples: ["auth:2fa:disable"],
  async run() {
    throw new CliError(
      "this command has been removed, in favor of disabling MFA in your Account Settings in a browser: https://dashboard.heroku.com/account",
    );
  },
});
