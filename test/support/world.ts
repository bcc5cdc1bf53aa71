import { basename, dirname } from "node:path/posix";
import { fileURLToPath } from "node:url";
import type { EditionName } from "../../src/base/edition.ts";
import { Collector, inputOf, type Output } from "../../src/base/streams.ts";
import { readLessonFiles } from "../../src/node/lesson-files.ts";
import type { Visit } from "../../src/session/browser.ts";
import type { World } from "../../src/session/world.ts";
import { Session } from "../../src/session.ts";
import { createTerminal } from "../../src/terminal/terminal.ts";
import { hostTimer } from "./host-timer.ts";
import { testStart } from "./process.ts";

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, in the order they came: what a terminal would show. */
  readonly output: string;
}

export interface RunOptions {
  readonly stdin?: string;
  /** Runs on a terminal on which these keys are pressed; stdout and stderr are one then. */
  readonly keys?: string;
  readonly signal?: AbortSignal;
}

export interface Learner {
  readonly session: Session;
  /** Types a script on the laptop. */
  run(script: string, given?: RunOptions): Promise<Ran>;
  /** From now on whoever opens the sign-in page presses its button. */
  signsIn(): void;
  /** Writes a file below the folder the shell is in, as an editor would. */
  write(path: string, text: string | Uint8Array): void;
  /** Opens a page of the newest app in the browser. */
  visit(path?: string): Promise<Visit>;
  /** Lets world time pass, milliseconds. */
  forward(ms: number): Promise<void>;
}

export interface LearnerOptions {
  readonly edition?: EditionName;
  readonly seed?: number;
  readonly loggedOut?: boolean;
  /** Goes on from here. */
  readonly world?: World;
}

const files = readLessonFiles(fileURLToPath(new URL("../../lessons", import.meta.url)));

/** A learner before a laptop in a fresh world, through the door the page uses too: the session. */
export function learn({ edition = "today", seed = 1, loggedOut, world }: LearnerOptions = {}): Learner {
  const session = new Session({
    host: hostTimer,
    speed: "instant",
    now: testStart,
    edition,
    seed,
    ...(loggedOut === undefined ? {} : { loggedOut }),
    ...(world === undefined ? {} : { world }),
    ...files,
  });
  return {
    session,
    async run(script, { stdin = "", keys, signal = new AbortController().signal } = {}) {
      if (keys !== undefined) return onTerminal(session, script, keys, signal);
      const stdout = new Collector();
      const stderr = new Collector();
      const both = new Collector();
      const status = await session.run(script, {
        stdin: inputOf(stdin),
        stdout: split(stdout, both),
        stderr: split(stderr, both),
        signal,
      });
      await session.browser.settled();
      return { status, stdout: stdout.text, stderr: stderr.text, output: both.text };
    },
    signsIn() {
      session.browser.onVisit.on(({ url, body }) => {
        if (body.includes('name="choice" value="accept"'))
          void session.browser.visit(url, {
            method: "POST",
            headers: { "Content-Type": "application/x-www-form-urlencoded" },
            body: "choice=accept",
          });
      });
    },
    write(path, text) {
      const full = path.startsWith("/") ? path : `${session.shell.cwd}/${path}`;
      session.files.mkdir(dirname(full), { parents: true });
      session.files.write(`${dirname(full)}/${basename(full)}`, text);
    },
    async visit(path = "/") {
      const app = Object.values((await session.platform()).state.apps).at(-1);
      if (!app) throw new Error("there is no app to visit");
      return session.browser.visit(`https://${app.host}${path}`);
    },
    forward: (ms) => session.forward(ms),
  };
}

async function onTerminal(session: Session, script: string, keys: string, signal: AbortSignal): Promise<Ran> {
  let output = "";
  const screen = { columns: 100, rows: 30, write: (text: string) => void (output += text) };
  const { input, tty } = createTerminal(screen, (run) => hostTimer.after(0, run));
  input(keys);
  const status = await session.run(script, {
    stdin: tty.input(signal),
    stdout: tty.output(signal),
    stderr: tty.output(signal),
    terminal: tty,
    signal,
  });
  await session.browser.settled();
  await new Promise<void>((resolve) => hostTimer.after(0, resolve)); // the last write to the screen
  return { status, stdout: output, stderr: "", output };
}

const split = (...outputs: readonly Output[]): Output => ({
  isTTY: false,
  columns: 80,
  async write(data) {
    for (const output of outputs) await output.write(data);
  },
});
