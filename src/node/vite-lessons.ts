import { join } from "node:path";
import MarkdownIt from "markdown-it";
import type { Plugin } from "vite";
import type { Lesson } from "../course/lesson.ts";
import { readLessonFiles } from "./lesson-files.ts";

const name = "virtual:lessons";

/** Code in the text that is a whole command becomes a button that types it: "heroku ps", but not "heroku" or "web.1". */
const command =
  /^(?:(?:git|heroku|pipenv|pip|python|mkdir|cd|cat|echo|nano|code|curl|dojo|rm|cp|mv) \S.*|ls(?: .*)?)$/;

/** `import { lessons, starters } from "virtual:lessons"`: read, checked, and their prose made HTML at build time. */
export function lessonModule(root: string): Plugin {
  const folder = join(root, "lessons");
  const markdown = new MarkdownIt({ html: false });
  markdown.renderer.rules["code_inline"] = (tokens, index) => {
    const { content } = tokens[index]!;
    const text = markdown.utils.escapeHtml(content);
    return command.test(content)
      ? `<button type="button" class="command" title="Put this at the prompt">${text}</button>`
      : `<code>${text}</code>`;
  };
  const html = (lesson: Lesson): Lesson => ({
    ...lesson,
    prose: markdown.render(lesson.prose),
    ending: markdown.render(lesson.ending),
    steps: lesson.steps.map((step) => ({
      ...step,
      prose: markdown.render(step.prose),
      checks: step.checks.map((check) => ({
        ...check,
        hints: Object.fromEntries(
          Object.entries(check.hints).map(([reason, stages]) => [
            reason,
            stages.map((stage) => markdown.renderInline(stage)),
          ]),
        ),
      })),
    })),
  });
  return {
    name: "lesson-module",
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      const { lessons, starters } = readLessonFiles(folder);
      return `export const lessons = ${JSON.stringify(lessons.map(html))};\nexport const starters = ${JSON.stringify(starters)};`;
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on("change", (file) => {
        if (!file.startsWith(folder)) return;
        const module = server.moduleGraph.getModuleById(`\0${name}`);
        if (module) server.moduleGraph.invalidateModule(module);
        server.ws.send({ type: "full-reload" });
      });
    },
  };
}
