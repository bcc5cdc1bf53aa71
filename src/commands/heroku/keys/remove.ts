import { defineHerokuCommand } from "../definition.ts";
import { PlainError } from "../errors.ts";
import type { Key } from "./key.ts";

export const keysRemove = defineHerokuCommand({
  id: "keys:remove",
  args: { key: { required: true, help: "email address of the user" } },
  examples: ["keys:remove learner@example.com"],
  async run({ api, talk }, { args }) {
    const { colour } = talk;
    await talk.action(`Removing ${colour.cyan(args.key)} SSH key`, async () => {
      const all = await api.get<Key[]>("/account/keys");
      if (all.length === 0) throw new PlainError("No SSH keys on account");
      const chosen = all.filter(({ comment }) => comment === args.key);
      if (chosen.length === 0) {
        const names = all.map(({ comment }) => comment).join(", ");
        throw new PlainError(
          `SSH Key ${colour.failure(args.key)} not found.\nFound keys: ${colour.info(names)}.`,
        );
      }
      for (const { id } of chosen) await api.delete(`/account/keys/${id}`);
    });
  },
});
