import type { Collaborator } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { json } from "../flags.ts";

export const access = defineHerokuCommand({
  id: "access",
  app: "required",
  flags: json,
  async run({ api, talk, app }, { options }) {
    await api.get(`/apps/${app}`);
    const all = await api.get<Collaborator[]>(`/apps/${app}/collaborators`);
    if (options.json) {
      await talk.json(all);
      return;
    }
    const { colour } = talk;
    const rows = all
      .filter(({ user }) => !user.email.endsWith("herokumanager.com"))
      .sort((a, b) => (a.user.email < b.user.email ? -1 : 1));
    const permitted = all.some(({ permissions }) => permissions !== undefined);
    await talk.table(rows, [
      { header: "email", get: ({ user }) => colour.user(user.email) },
      { header: "role", get: ({ role }) => colour.info(role || "collaborator") },
      ...(permitted
        ? [
            {
              header: "permissions",
              get: ({ permissions }: Collaborator) =>
                (permissions ?? [])
                  .map(({ name }) => name)
                  .sort()
                  .join(", "),
            },
          ]
        : []),
    ]);
  },
});
