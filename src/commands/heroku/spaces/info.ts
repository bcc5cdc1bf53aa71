import { defineHerokuCommand, type HerokuCommand } from "../definition.ts";
import { PlainError } from "../errors.ts";
import { json } from "../flags.ts";

const spaceFlag = { space: { short: "s", value: true, help: "space name" } } as const;

/** A command about one space: nobody has one, so the API knows none of that name. */
const aboutSpace = (id: string): HerokuCommand =>
  defineHerokuCommand({
    id,
    args: { space: { help: "space name" } },
    flags: { ...spaceFlag, ...json },
    async run({ api }, { options, args }) {
      const name = options.space ?? args.space;
      if (!name) throw new PlainError(`Space name required.\nUSAGE: heroku ${id} my-space`);
      await api.get(`/spaces/${name}`);
    },
  });

export const spacesInfo = aboutSpace("spaces:info");
export const spacesPs = aboutSpace("spaces:ps");
export const spacesTopology = aboutSpace("spaces:topology");
