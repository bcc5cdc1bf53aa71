import { heroku } from "../../../src/commands/heroku/heroku.ts";
import { learner } from "../../../src/platform/model/accounts.ts";
import type { Process } from "../../../src/shell/command.ts";
import { homeFiles, runCommand } from "../../support/process.ts";
import { type Outcome, type Script, words } from "./script.ts";
import { createWorld, git, type OracleWorld } from "./world.ts";

/** Runs the script by our CLI, whose git is the real one. */
export async function runOurs(script: Script): Promise<Outcome[]> {
  const world = await createWorld(script);
  try {
    const files = homeFiles(world.clock);
    if (world.inRepository) files.mkdir("/home/learner/.git");
    const outcomes: Outcome[] = [];
    for (const line of script.lines) {
      const given = {
        files,
        clock: world.clock,
        env: new Map(
          Object.entries({
            HOME: "/home/learner",
            HEROKU_API_KEY: learner.token,
            PATH: "/usr/bin",
            ...script.env,
          }),
        ),
        fetch: (request: Request) => world.platform.fetch(request),
        spawn: spawnIn(world),
        ...(script.stdin === undefined ? {} : { input: script.stdin }),
      };
      outcomes.push({ line, ...(await runCommand(heroku, words(line), given)) });
    }
    return outcomes;
  } finally {
    world.remove();
  }
}

interface Failed {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function spawnIn(world: OracleWorld): Process["spawn"] {
  return async ([program, ...args], { stdout, stderr } = {}) => {
    // Programs other than git open something for the learner; here nobody looks.
    if (program !== "git") return 0;
    try {
      await stdout?.write(git(world.home, world.folder, args));
      return 0;
    } catch (error) {
      const failed = error as Failed;
      await stdout?.write(failed.stdout);
      await stderr?.write(failed.stderr);
      return failed.status;
    }
  };
}
