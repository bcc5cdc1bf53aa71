import { editionNames, type EditionName } from "../base/edition.ts";
import { type Lesson, readCheck, type Step, type StepCheck } from "./lesson.ts";

/** A lesson file cannot be read; says where and what was expected. */
export class LessonError extends Error {
  constructor(file: string, line: number, message: string) {
    super(`${file}:${line}: ${message}`);
    this.name = "LessonError";
  }
}

/*
 * The grammar, line by line:
 *
 *   ---                      front matter: `key: value` with title, edition, begins, minutes
 *   title: ...
 *   ---
 *   prose                    Markdown
 *   ## Goal of a step        a step: its goal, then its prose
 *   ```sh solution           the commands that reach it
 *   ```checks
 *   - visited / 200          a check, then for each of its reasons the hints, vague first, parted by " | "
 *     not-visited: ... | ...
 *   ```
 *   ## Done                  the ending
 */
interface Section {
  heading: string;
  line: number;
  prose: string[];
  blocks: { kind: string; lines: string[]; line: number }[];
}

/** Reads one lesson file. `file` is its path below lessons/, as in "01-first-deploy/02-push-code.md". */
export function parseLesson(file: string, text: string): Lesson {
  const lines = text.replace(/\r\n/g, "\n").split("\n");
  const { fields, next } = frontMatter(file, lines);
  const [introduction, ...rest] = sections(file, lines, next);
  const ending = rest.at(-1)?.heading === "Done" ? rest.pop() : undefined;
  if (!ending) throw new LessonError(file, lines.length, 'the last section must be "## Done"');
  if (introduction!.blocks.length > 0)
    throw new LessonError(file, introduction!.blocks[0]!.line, "solutions and checks stand inside a step");
  if (rest.length === 0) throw new LessonError(file, lines.length, "a lesson needs at least one step");
  return {
    id: lessonId(file),
    title: fields.title!,
    edition: fields.edition as EditionName,
    begins: fields.begins!,
    minutes: Number(fields.minutes),
    prose: introduction!.prose.join("\n").trim(),
    steps: rest.map((section) => step(file, section)),
    ending: ending.prose.join("\n").trim(),
  };
}

/** "01-first-deploy/02-push-code.md" -> "first-deploy/push-code" */
const lessonId = (file: string): string =>
  file
    .replace(/\.md$/, "")
    .split("/")
    .map((part) => part.replace(/^\d+-/, ""))
    .join("/");

function frontMatter(file: string, lines: readonly string[]) {
  if (lines[0] !== "---") throw new LessonError(file, 1, 'a lesson begins with a line "---"');
  const end = lines.indexOf("---", 1);
  if (end < 0) throw new LessonError(file, 1, 'the front matter has no closing line "---"');
  const fields: Record<string, string> = {};
  for (let i = 1; i < end; i++) {
    const match = /^(title|edition|begins|minutes): (.+)$/.exec(lines[i]!);
    if (!match)
      throw new LessonError(
        file,
        i + 1,
        'expected "title: ...", "edition: ...", "begins: ..." or "minutes: ..."',
      );
    fields[match[1]!] = match[2]!.trim();
  }
  for (const key of ["title", "edition", "begins", "minutes"])
    if (!fields[key]) throw new LessonError(file, 1, `"${key}" is missing`);
  if (!editionNames.includes(fields.edition as EditionName))
    throw new LessonError(file, 1, `edition must be one of ${editionNames.join(", ")}`);
  if (!/^\d+$/.test(fields.minutes!)) throw new LessonError(file, 1, "minutes must be a whole number");
  return { fields, next: end + 1 };
}

function sections(file: string, lines: readonly string[], start: number): Section[] {
  let section: Section = { heading: "", line: start + 1, prose: [], blocks: [] };
  const all = [section];
  for (let i = start; i < lines.length; i++) {
    const fence = /^```(.*)$/.exec(lines[i]!);
    if (fence) {
      const end = lines.indexOf("```", i + 1);
      if (end < 0) throw new LessonError(file, i + 1, "this code block has no closing ```");
      const kind = fence[1]!.trim();
      if (kind === "sh solution" || kind === "checks")
        section.blocks.push({ kind, lines: lines.slice(i + 1, end), line: i + 1 });
      else section.prose.push(...lines.slice(i, end + 1));
      i = end;
    } else if (lines[i]!.startsWith("## ")) {
      section = { heading: lines[i]!.slice(3).trim(), line: i + 1, prose: [], blocks: [] };
      all.push(section);
    } else section.prose.push(lines[i]!);
  }
  return all;
}

function step(file: string, { heading, line, prose, blocks }: Section): Step {
  const solution = blocks.filter((block) => block.kind === "sh solution");
  const checks = blocks.filter((block) => block.kind === "checks");
  if (solution.length !== 1 || checks.length !== 1)
    throw new LessonError(
      file,
      line,
      `the step "${heading}" needs one \`\`\`sh solution block and one \`\`\`checks block`,
    );
  return {
    goal: heading,
    prose: prose.join("\n").trim(),
    solution: solution[0]!.lines.join("\n"),
    checks: stepChecks(file, checks[0]!),
  };
}

function stepChecks(file: string, block: { lines: readonly string[]; line: number }): StepCheck[] {
  const found: { text: string; hints: Record<string, string[]>; line: number }[] = [];
  block.lines.forEach((text, index) => {
    const line = block.line + 1 + index;
    const item = /^- (.+)$/.exec(text);
    const hint = /^ {2}([\w-]+): (.+)$/.exec(text);
    if (item) {
      if (!readCheck(item[1]!.trim())) throw new LessonError(file, line, `no check reads "${item[1]}"`);
      found.push({ text: item[1]!.trim(), hints: {}, line });
    } else if (hint && found.length > 0)
      found.at(-1)!.hints[hint[1]!] = hint[2]!.split(" | ").map((stage) => stage.trim());
    else if (text.trim() !== "")
      throw new LessonError(file, line, 'expected "- check ..." or "  reason: hint"');
  });
  if (found.length === 0) throw new LessonError(file, block.line, "a step needs at least one check");
  for (const { text, hints, line } of found) {
    const { check } = readCheck(text)!;
    for (const reason of check.reasons)
      if (!hints[reason]?.every((stage) => stage !== ""))
        throw new LessonError(file, line, `"${text}" can fail for "${reason}" and has no hint for it`);
    for (const reason of Object.keys(hints))
      if (!check.reasons.includes(reason))
        throw new LessonError(file, line, `"${check.name}" never gives the reason "${reason}"`);
  }
  return found.map(({ text, hints }) => ({ text, hints }));
}
