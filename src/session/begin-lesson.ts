import type { Lesson } from "../course/lesson.ts";
import { discard, inputOf } from "../base/streams.ts";
import { Session, type SessionOptions } from "../session.ts";
import type { World } from "./world.ts";

/** Every lesson begins on this day, so that it is the same for everybody: Monday, 9:00 UTC. */
export const lessonDay = Date.UTC(2026, 8, 7, 9);

export type LessonParts = Pick<SessionOptions, "host" | "lessons" | "starters">;

/** The world a lesson begins with: a starter's files, or the end of the lesson before, made by its solutions. */
export async function worldBefore(lesson: Lesson, parts: LessonParts): Promise<World> {
  const session = await sessionBefore(lesson, parts);
  return { ...session.save(), exchanges: [] };
}

async function sessionBefore(lesson: Lesson, parts: LessonParts): Promise<Session> {
  const previous = parts.lessons?.find(({ id }) => id === lesson.begins);
  const options: SessionOptions = {
    ...parts,
    edition: lesson.edition,
    seed: 1,
    now: lessonDay,
    speed: "instant",
  };
  if (previous) {
    const session = new Session({ ...options, world: await worldBefore(previous, parts) });
    for (const step of previous.steps) await playSolution(session, step.solution);
    return session;
  }
  const session = new Session(options);
  const starter = lesson.begins.replace(/^starters\//, "");
  for (const [path, text] of Object.entries(parts.starters?.[starter] ?? {})) {
    const full = `/home/learner/${starter}/${path}`;
    session.files.mkdir(full.slice(0, full.lastIndexOf("/")), { parents: true });
    session.files.write(full, text);
  }
  return session;
}

/** Runs a step's commands without showing them, and waits for the pages they open. */
export async function playSolution(session: Session, script: string): Promise<void> {
  const signal = new AbortController().signal;
  await session.run(script, { stdin: inputOf(), stdout: discard, stderr: discard, signal });
  await session.browser.settled();
  await session.judge();
}
