import { notYet } from "../not-yet.ts";

export const spacesCreate = notYet("spaces:create", {
  args: { space: { help: "name of the space to create" } },
  flags: {
    space: { short: "s", value: true, help: "name of the space to create" },
    team: { short: "t", value: true, required: true, help: "team to use" },
  },
});
