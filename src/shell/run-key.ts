import type { Context } from "./context.ts";

interface Line {
  readonly text: string;
  readonly cursor: number;
}

/** Runs what `bind -x` has put on a key: it finds the line in READLINE_LINE and READLINE_POINT, and may change it. */
export async function runKey(context: Context, command: string, line: Line): Promise<Line> {
  const { status, variables } = context;
  variables.set("READLINE_LINE", line.text);
  variables.set("READLINE_POINT", String(line.cursor));
  try {
    await context.engine.runSource(context, command);
    const text = variables.get("READLINE_LINE") ?? "";
    const cursor = Number(variables.get("READLINE_POINT")) || 0;
    return { text, cursor: Math.max(0, Math.min(text.length, cursor)) };
  } finally {
    variables.unset("READLINE_LINE");
    variables.unset("READLINE_POINT");
    context.status = status;
  }
}
