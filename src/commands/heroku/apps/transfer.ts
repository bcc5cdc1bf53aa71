import type { App } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { PlainError } from "../errors.ts";

export const appsTransfer = defineHerokuCommand({
  id: "apps:transfer",
  app: "optional",
  args: { recipient: { required: true, help: "user or team to transfer applications to" } },
  flags: {
    bulk: { help: "transfer applications in bulk" },
    confirm: { short: "c", value: true, hidden: true },
    locked: { short: "l", help: "lock the app upon transfer" },
  },
  examples: ["apps:transfer collaborator@example.com", "apps:transfer acme-widgets"],
  async run({ api, talk, app, runCommand }, { options, args }) {
    const { recipient } = args;
    const { colour } = talk;
    if (options.bulk) throw new PlainError("transferring in bulk is not simulated yet");
    const { name } = await api.get<App>(`/apps/${app}`);
    const isUser = recipient.includes("@");
    const title = isUser ? `Initiating transfer of ${colour.app(name)}` : `Transferring ${colour.app(name)}`;
    await talk.start(`${title} to ${isUser ? colour.user(recipient) : colour.team(recipient)}`);
    const { state } = isUser
      ? await api.post<{ state?: string }>("/account/app-transfers", { app: name, recipient })
      : await api.patch<{ state?: string }>(`/teams/apps/${name}`, { owner: recipient });
    await talk.stop(state === "pending" ? "email sent" : "done");
    if (options.locked) await runCommand("apps:lock", ["--app", name]);
  },
});
