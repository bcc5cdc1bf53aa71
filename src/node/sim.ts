import { readFileSync, writeFileSync } from "node:fs";
import { inputOf, type Output } from "../base/streams.ts";
import { worldBefore } from "../session/begin-lesson.ts";
import { Console } from "../session/console.ts";
import { Session, type SessionOptions } from "../session.ts";
import {
  ArgumentError,
  readArguments,
  readWorldArguments,
  runDoor,
  sceneOption,
  setScenes,
  worldOptions,
} from "./arguments.ts";
import { copyIn } from "./copy-in.ts";
import { hostTimer } from "./host-timer.ts";
import { lessonFolder, readLessonFiles } from "./lesson-files.ts";

const usage = `npm run --silent sim -- [options] SCRIPT.sh | -c 'COMMANDS'
  --edition today|classic  --seed N  --now ISO  --speed instant|brisk|real  --tty[=COLSxROWS]
  --in DIR  --stdin FILE  --state FILE  --lesson ID  --logged-out  --scene NAME`;

const writeTo = (stream: NodeJS.WriteStream): Output => ({
  isTTY: false,
  columns: 80,
  write: (data) =>
    new Promise((resolve, reject) => {
      stream.write(data, (error) => (error ? reject(error) : resolve()));
    }),
});

/** "--tty" alone, or followed by a size, before parseArgs sees it: its value may be left out. */
function takeTty(args: string[]): { columns: number; rows: number } | undefined {
  const at = args.findIndex((arg) => arg === "--tty" || arg.startsWith("--tty="));
  if (at < 0) return undefined;
  const [flag] = args.splice(at, 1);
  const size = flag!.slice(6) || (/^\d+x\d+$/.test(args[at] ?? "") ? args.splice(at, 1)[0]! : "80x24");
  const match = /^(\d+)x(\d+)$/.exec(size);
  if (!match) throw new ArgumentError("--tty takes a size like 100x30");
  return { columns: Number(match[1]), rows: Number(match[2]) };
}

async function startingWorld(lessonId: string | undefined): Promise<Partial<SessionOptions>> {
  const { lessons, starters } = readLessonFiles(lessonFolder());
  if (lessonId === undefined) return { lessons, starters };
  const lesson = lessons.find(({ id }) => id === lessonId);
  if (!lesson)
    throw new ArgumentError(
      `there is no lesson "${lessonId}"; there are ${lessons.map(({ id }) => id).join(", ")}`,
    );
  const world = await worldBefore(lesson, { host: hostTimer, lessons, starters });
  return { lessons, starters, world, lesson: { id: lessonId, step: 0 } };
}

await runDoor(usage, async (args) => {
  const size = takeTty(args);
  const { values, positionals } = readArguments(args, {
    ...worldOptions,
    ...sceneOption,
    c: { type: "string", short: "c" },
    in: { type: "string" },
    stdin: { type: "string" },
    state: { type: "string" },
    lesson: { type: "string" },
    "logged-out": { type: "boolean", default: false },
  });
  if ((values.c === undefined) === (positionals.length === 0))
    throw new ArgumentError("give a script's name or -c 'COMMANDS'");
  const script = values.c ?? readFileSync(positionals[0]!, "utf8");
  const session = new Session({
    host: hostTimer,
    ...readWorldArguments(values),
    loggedOut: values["logged-out"],
    script: positionals[0] ?? "bash",
    ...(await startingWorld(values.lesson)),
  });
  await setScenes(session, values.scene);
  if (values.in) copyIn(values.in, session.files, session.shell.cwd);
  const stdin = values.stdin ? readFileSync(values.stdin) : "";
  const signal = new AbortController().signal;
  let status: number;
  if (size) {
    const { terminal } = new Console({ ...size, write: (text) => void process.stdout.write(text) }, (run) =>
      hostTimer.after(0, run),
    );
    terminal.input(stdin.toString());
    const { tty } = terminal;
    status = await session.run(script, {
      stdin: tty.input(signal),
      stdout: tty.output(signal),
      stderr: tty.output(signal),
      terminal: tty,
      signal,
    });
    await new Promise<void>((resolve) => hostTimer.after(0, resolve)); // the terminal writes a task later
  } else
    status = await session.run(script, {
      stdin: inputOf(stdin),
      stdout: writeTo(process.stdout),
      stderr: writeTo(process.stderr),
      signal,
    });
  if (values.state) writeFileSync(values.state, JSON.stringify((await session.platform()).state, null, 2));
  return session.shell.exited ?? status;
});
