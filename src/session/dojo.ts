import type { Dojo } from "../commands/dojo/dojo.ts";
import { scenesOf, setScene } from "../platform/model/scenes.ts";
import type { Session } from "../session.ts";
import { createDojoGithub } from "./dojo-github.ts";
import type { World } from "./world.ts";

type Moment = { readonly line: string; readonly world: World } | undefined;

/** What the `dojo` command may do to a session. `travel` goes to a moment once the running command has ended. */
export function createDojo(session: Session, travel: (moment: Moment) => void): Dojo {
  const later = (moment: Moment) => {
    travel(moment);
    return moment?.line;
  };
  return {
    github: createDojoGithub(session),
    forward: (ms) => session.forward(ms),
    undo: () => later(session.timeline.back()),
    redo: () => later(session.timeline.forth()),
    reset: () => session.onLesson.emit(undefined),
    lessons: () => {
      const { lesson, finished } = session.course;
      return session.lessons.map(({ id, title }) => ({
        id,
        title,
        open: id === lesson?.id,
        done: id === lesson?.id && finished,
      }));
    },
    start(lesson) {
      const found = session.lessons.some(({ id }) => id === lesson);
      if (found) session.onLesson.emit(lesson);
      return found;
    },
    async check() {
      const step = session.course.waiting;
      if (!step) return undefined;
      await session.judge();
      return { goal: step.goal, done: session.course.waiting !== step, reason: session.course.reason };
    },
    scenes: async () => scenesOf((await session.platform()).store),
    setScene: async (name, on) => setScene((await session.platform()).store, name, on),
    async hint() {
      await session.judge();
      return session.course.hint();
    },
  };
}
