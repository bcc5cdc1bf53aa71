import type { Tty } from "../../../src/base/tty.ts";
import { Collector, inputOf } from "../../../src/base/streams.ts";
import { heroku } from "../../../src/commands/heroku/heroku.ts";
import { learner } from "../../../src/platform/model/accounts.ts";
import type { Files } from "../../../src/files/files.ts";
import type { Process } from "../../../src/shell/command.ts";
import { homeFiles, runCommand } from "../../support/process.ts";
import { type Outcome, rewritten, type Run, type Script, words } from "./script.ts";
import { settle } from "./settle.ts";
import { summarise } from "./summarise.ts";
import { createWorld, git, type OracleWorld } from "./world.ts";

/** Runs the script by our CLI, whose git is the real one. */
export async function runOurs(script: Script): Promise<Run> {
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
        spawn: spawnIn(world, files),
        ...(script.stdin === undefined ? {} : { input: script.stdin }),
      };
      if (script.tty) {
        const screen = new Terminal();
        const streams = { stdout: screen, stderr: screen };
        const env = new Map([...given.env, ["TERM", "xterm-256color"]]);
        const terminal = typist(keysOf(script.stdin ?? ""), () => void world.clock.forward(10_000));
        const seat = { stdin: { ...inputOf(), isTTY: true }, terminal };
        const { status } = await runCommand(heroku, words(line), { ...given, env, ...streams, ...seat });
        outcomes.push({ line, status, stdout: settle(screen.text), stderr: "" });
      } else outcomes.push({ line, ...(await runCommand(heroku, words(line), given)) });
    }
    return { lines: outcomes, state: summarise(world.platform.state) };
  } finally {
    world.remove();
  }
}

const keysOf = (typed: string): string[] =>
  [...typed.matchAll(/\x1b\[[A-Z]|[\s\S]/g)].map(([key]) => (key === "\n" ? "\r" : key));

/** A keyboard on which these keys are pressed as soon as somebody reads them, and then no more: time passes. */
const typist = (keys: string[], pass: () => void): Tty => ({
  columns: 100,
  rows: 40,
  input: () => inputOf(),
  output: () => {
    throw new Error("this terminal is not written to");
  },
  raw: (_, work) =>
    work({
      next: (signal) =>
        new Promise((resolve, reject) => {
          const key = keys.shift();
          if (key !== undefined) resolve(key);
          else {
            signal?.addEventListener("abort", () => reject(signal.reason));
            pass();
          }
        }),
    }),
  readHidden: async () => null,
  onResize: () => () => {},
});

class Terminal extends Collector {
  override readonly isTTY = true;
  override readonly columns = 100;
}

interface Failed {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function spawnIn(world: OracleWorld, files: Files): Process["spawn"] {
  return async ([program, ...args], { stdout, stderr } = {}) => {
    if (program === "rewrite") files.write(args[0]!, rewritten);
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
