import { defineHerokuCommand } from "../definition.ts";

export const accessAdd = defineHerokuCommand({
  id: "access:add",
  app: "required",
  args: { email: { required: true, help: "email address of the team member" } },
  flags: { permissions: { short: "p", value: true, help: "list of permissions comma separated" } },
  examples: ["access:add learner@example.com --app example"],
  async run({ api, talk, app }, { args: { email } }) {
    const { colour } = talk;
    await api.get(`/apps/${app}`);
    await talk.action(`Adding ${colour.user(email)} access to the app ${colour.app(app)}`, async () => {
      await api.post(`/apps/${app}/collaborators`, { user: email });
    });
  },
});
