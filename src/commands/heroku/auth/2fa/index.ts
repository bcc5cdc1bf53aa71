import type { Account } from "../../api/shapes.ts";
import { defineHerokuCommand } from "../../definition.ts";

export const auth2fa = defineHerokuCommand({
  id: "auth:2fa",
  async run({ api, talk }) {
    const account = await api.get<Account>("/account");
    const { success, failure } = talk.colour;
    const said = account.two_factor_authentication ? success("enabled") : failure("not enabled");
    await talk.line(`Two-factor authentication is ${said}`);
  },
});
