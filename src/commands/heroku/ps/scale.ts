import type { Formation } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { PlainError } from "../errors.ts";

interface Change {
  readonly type: string;
  readonly quantity: string;
  readonly size: string | undefined;
}

export const psScale = defineHerokuCommand({
  id: "ps:scale",
  app: "required",
  open: true,
  description:
    "Put a size behind the number (web=2:Standard-2X) to scale and resize at once.\n\nWithout arguments it prints how the app is scaled now, in the form that it takes itself.\n",
  examples: ["ps:scale web=3:Standard-2X worker+1 --app example", "ps:scale --app example"],
  async run({ api, talk, app }, { argv }) {
    const { colour } = talk;
    const changes = argv.map(readChange).filter((change) => change !== undefined);
    if (changes.length === 0) {
      const formation = await api.get<Formation[]>(`/apps/${app}/formation`);
      await api.get(`/apps/${app}`);
      if (formation.length === 0)
        throw new PlainError(
          `No process types on ${colour.app(app)}.\nUpload a Procfile to add process types.\nhttps://devcenter.heroku.com/articles/procfile`,
        );
      const rows = formation.map(({ type, quantity, size }) => `${type}=${quantity}:${size}`);
      await talk.line(rows.sort().join(" "));
      return;
    }
    await talk.action("Scaling dynos", async () => {
      await api.get(`/apps/${app}`);
      const formation = await api.patch<Formation[]>(`/apps/${app}/formation`, { updates: changes });
      const scaled = formation
        .filter(({ type }) => changes.some((change) => change.type === type))
        .map(({ type, quantity, size }) => `${colour.green(type)} at ${quantity}:${size}`);
      return `done, now running ${scaled.join(", ")}`;
    });
  },
});

/** `web=2:Basic`, `worker+1`; as in the real CLI anything else is passed over. */
function readChange(word: string): Change | undefined {
  const match = /^([\w-]+)([=+-]\d+)(?::([\w-]+))?$/.exec(word);
  if (!match) return undefined;
  const [, type = "", amount = "", size] = match;
  return { type, quantity: amount.replace(/^=/, ""), size: size?.replace("Shield-", "Private-") };
}
