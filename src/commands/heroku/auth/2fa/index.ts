import type { Account } from "../../api/shapes.ts";
import { defineHerokuCommand } from "../../definition.ts";

export const auth2fa = defineHerokuCommand({
  id: "auth:2fa",
  async run({ api, talk }) {
    const account = await api.get<Account>("/account");
    await talk.line(`Two-factor authentication is ${account.two_factor_authentication ? "" : "not "}enabled`);
  },
});
