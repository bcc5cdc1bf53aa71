import { discard, inputOf } from "../base/streams.ts";
import { judge, type Lesson } from "../course/lesson.ts";
import { splitScript } from "../course/split-script.ts";
import { worldBefore } from "../session/begin-lesson.ts";
import { Session } from "../session.ts";
import type { World } from "../session/world.ts";
import { hostTimer } from "./host-timer.ts";
import type { LessonFiles } from "./lesson-files.ts";

/**
 * Proves a lesson both ways: before a step's solution its checks do not all hold, after it they do, and after any
 * proper beginning of it they do not. Answers with what is wrong, in sentences; nothing when all is well.
 */
export async function proveLesson(lesson: Lesson, files: LessonFiles): Promise<string[]> {
  const faults: string[] = [];
  const parts = { host: hostTimer, ...files };
  let world = await worldBefore(lesson, parts);
  const resume = (from: World) =>
    new Session({ ...parts, edition: lesson.edition, seed: 1, now: from.now, speed: "instant", world: from });
  for (const step of lesson.steps) {
    const holds = async (session: Session) => judge(step, await session.witness()).done;
    if (await holds(resume(world))) faults.push(`"${step.goal}" is done before its solution`);
    const { shell } = resume(world);
    const commands = splitScript(step.solution, (text) => shell.incomplete(text));
    for (let count = 1; count < commands.length; count++) {
      const session = resume(world);
      await play(session, commands.slice(0, count));
      if (await holds(session))
        faults.push(`"${step.goal}" is done after only ${count} of ${commands.length} commands`);
    }
    const session = resume(world);
    await play(session, commands);
    if (!(await holds(session))) faults.push(`"${step.goal}" is not done after its solution`);
    world = session.save();
  }
  return faults;
}

async function play(session: Session, commands: readonly string[]): Promise<void> {
  const streams = {
    stdin: inputOf(),
    stdout: discard,
    stderr: discard,
    signal: new AbortController().signal,
  };
  for (const command of commands) {
    await session.run(command, streams);
    await session.browser.settled();
  }
}
