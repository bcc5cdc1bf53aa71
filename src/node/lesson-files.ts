import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseLesson } from "../course/parse-lesson.ts";
import type { Lesson } from "../course/lesson.ts";
import type { Starter } from "../session/world.ts";

export interface LessonFiles {
  readonly lessons: readonly Lesson[];
  readonly starters: Readonly<Record<string, Starter>>;
}

function filesBelow(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
}

/** Reads lessons/: every NN-chapter/NN-name.md in order, and the trees below starters/. Throws LessonError. */
export function readLessonFiles(folder: string): LessonFiles {
  const starters: Record<string, Record<string, string>> = {};
  const lessons: Lesson[] = [];
  for (const file of filesBelow(folder)) {
    const text = readFileSync(join(folder, file), "utf8");
    const starter = /^starters\/([^/]+)\/(.+)$/.exec(file);
    if (starter) (starters[starter[1]!] ??= {})[starter[2]!] = text;
    else if (/^\d\d-[\w-]+\/\d\d-[\w-]+\.md$/.test(file)) lessons.push(parseLesson(file, text));
    else throw new Error(`lessons/${file} is neither a lesson (NN-chapter/NN-name.md) nor part of a starter`);
  }
  const beginnings = new Set([
    "nothing",
    ...lessons.map(({ id }) => id),
    ...Object.keys(starters).map((name) => `starters/${name}`),
  ]);
  for (const { id, begins } of lessons)
    if (!beginnings.has(begins))
      throw new Error(
        `lesson ${id} begins with "${begins}", which is no lesson, no starter and not "nothing"`,
      );
  return { lessons, starters };
}

/** The folder with the lessons, from where the command was started. */
export function lessonFolder(): string {
  const folder = join(process.cwd(), "lessons");
  if (!existsSync(folder)) throw new Error("start this in the project's folder: lessons/ is not here");
  return folder;
}
