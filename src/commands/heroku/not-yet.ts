import { type Args, defineHerokuCommand, type Flags, type HerokuCommand } from "./definition.ts";

interface Shape {
  readonly app?: "required" | "optional";
  readonly args?: Args;
  readonly flags?: Flags;
  readonly open?: true;
}

/** A real command that is not simulated: it reads its command line as the real one does, and then says so. */
export const notYet = (id: string, shape: Shape): HerokuCommand =>
  defineHerokuCommand({
    id,
    ...shape,
    async run({ process }) {
      await process.stderr.write(`heroku ${id}: this command is not simulated yet\n`);
      return 1;
    },
  }) as HerokuCommand;
