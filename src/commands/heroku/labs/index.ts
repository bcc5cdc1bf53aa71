import type { Account } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { type Feature, printFeatures } from "../features/feature.ts";

export const labs = defineHerokuCommand({
  id: "labs",
  app: "optional",
  flags: { json: { help: "display as json" } },
  async run({ api, talk, app: name }, { options }) {
    const [account, user, app] = await Promise.all([
      api.get<Account>("/account"),
      api.get<Feature[]>("/account/features"),
      name ? api.get<Feature[]>(`/apps/${name}/features`) : null,
    ]);
    const experimental = (all: readonly Feature[]) => all.filter(({ state }) => state !== "general");
    if (options.json) {
      await talk.json({ app, user });
      return;
    }
    const { colour } = talk;
    await talk.header(`User Features ${colour.user(account.email)}`);
    await printFeatures(talk, experimental(user));
    if (!app) return;
    await talk.line();
    await talk.header(`App Features ${colour.app(name)}`);
    await printFeatures(talk, experimental(app));
  },
});
