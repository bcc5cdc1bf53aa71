import { defineHerokuCommand } from "../definition.ts";

export const sessionsDestroy = defineHerokuCommand({
  id: "sessions:destroy",
  args: { id: { required: true, help: "ID of the OAuth session" } },
  run: ({ api, talk }, { args: { id } }) =>
    talk.action(`Destroying ${talk.colour.name(id)}`, async () => {
      await api.delete(`/oauth/sessions/${encodeURIComponent(id)}`);
    }),
});
