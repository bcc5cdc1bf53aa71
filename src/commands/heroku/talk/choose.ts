import type { Process } from "../../../shell/command.ts";
import { PlainError } from "../errors.ts";
import type { Talk } from "./talk.ts";

const up = "\x1b[A";
const down = "\x1b[B";

/** Lets the arrow keys walk a list; Enter takes what is marked. */
export async function choose(
  process: Process,
  talk: Talk,
  message: string,
  choices: readonly string[],
  fallback: string,
): Promise<string> {
  const { terminal, stdout } = process;
  const { colour } = talk;
  if (!terminal || !process.stdin.isTTY) throw new PlainError("User force closed the prompt with 0 null");
  const mark = colour.plain("32", "?");
  const reset = colour.level ? "\x1b[0m \x1b[0m" : " ";
  let at = Math.max(0, choices.indexOf(fallback));
  const draw = () =>
    choices
      .map((choice, place) => (place === at ? colour.plain("36", `❯ ${choice}`) : `  ${choice}`))
      .join("\n");
  await stdout.write(
    `${mark} ${colour.bold(message)}${reset}${colour.level ? "\x1b[2m(Use arrow keys)\x1b[22m" : "(Use arrow keys)"}\n${draw()}\n`,
  );
  return terminal.raw({ signals: true }, async (keys) => {
    for (;;) {
      const key = await keys.next(process.signal);
      await stdout.write(`\x1b[${choices.length}A\x1b[J`);
      if (key === "\r" || key === "\n") {
        await stdout.write(
          `\x1b[1A\x1b[J${mark} ${colour.bold(message)}${reset}${colour.plain("36", choices[at]!)}\n`,
        );
        return choices[at]!;
      }
      if (key === up || key === "k") at = (at + choices.length - 1) % choices.length;
      if (key === down || key === "j") at = (at + 1) % choices.length;
      await stdout.write(`${draw()}\n`);
    }
  });
}
