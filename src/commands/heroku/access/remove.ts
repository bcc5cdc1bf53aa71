import { defineHerokuCommand } from "../definition.ts";

export const accessRemove = defineHerokuCommand({
  id: "access:remove",
  app: "required",
  open: true,
  examples: ["access:remove learner@example.com --app example"],
  async run({ api, talk, app }, { argv }) {
    const { colour } = talk;
    const email = `${argv[0]}`;
    await talk.action(`Removing ${colour.user(email)} access from the app ${colour.app(app)}`, async () => {
      await api.delete(`/apps/${app}/collaborators/${email}`);
    });
  },
});
