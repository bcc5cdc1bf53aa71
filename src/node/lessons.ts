import { lessonFolder, readLessonFiles } from "./lesson-files.ts";
import { ArgumentError, readArguments, runDoor } from "./arguments.ts";
import { proveLesson } from "./prove-lesson.ts";

await runDoor("npm run lessons -- check [ID]", async (args) => {
  const { positionals } = readArguments(args, {});
  const [verb, id] = positionals;
  if (verb !== "check") throw new ArgumentError("say what to do: check");
  const { lessons, starters } = readLessonFiles(lessonFolder());
  const chosen = lessons.filter((lesson) => id === undefined || lesson.id === id);
  if (chosen.length === 0)
    throw new ArgumentError(
      `there is no lesson "${id}"; there are ${lessons.map((each) => each.id).join(", ")}`,
    );
  let wrong = 0;
  for (const lesson of chosen) {
    const faults = await proveLesson(lesson, { lessons, starters });
    console.log(`${faults.length === 0 ? "proved" : "FAILED"}  ${lesson.id}  (${lesson.steps.length} steps)`);
    for (const fault of faults) console.log(`        ${fault}`);
    wrong += faults.length;
  }
  return wrong === 0 ? 0 : 1;
});
