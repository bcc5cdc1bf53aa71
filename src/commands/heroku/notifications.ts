import type { App } from "./api/shapes.ts";
import { defineHerokuCommand } from "./definition.ts";

interface Notification {
  readonly target: { readonly id: string };
  readonly read: boolean;
}

/** Of which there never are any here. */
export const notifications = defineHerokuCommand({
  id: "notifications",
  app: "optional",
  flags: {
    all: { help: "view all notifications (not just the ones for the current app)" },
    json: { help: "output in json format" },
    read: { help: "show notifications already read" },
  },
  async run({ api, talk, app: name }, { options: { all, json, read } }) {
    const { app: named, code } = talk.colour;
    const app = name && !all ? await api.get<App>(`/apps/${name}`) : undefined;
    const found = (await api.get<Notification[]>("https://telex.heroku.com/user/notifications")).filter(
      ({ target, ...each }) => (!app || target.id === app.id) && (read || !each.read),
    );
    if (json) return talk.json(found).then(() => 0);
    if (read && app)
      await talk.line(
        `You have no notifications on ${named(app.name)}.\nRun heroku notifications --all to view notifications for all apps.`,
      );
    else if (read) await talk.line("You have no notifications.");
    else if (app)
      await talk.line(
        `No unread notifications on ${named(app.name)}.\nRun ${code("heroku notifications --all")} to view notifications for all apps.`,
      );
    else
      await talk.line(
        `No unread notifications.\nRun ${code("heroku notifications --read")} to view read notifications.`,
      );
    return 0;
  },
});
