import type { Dyno } from "../api/shapes.ts";
import type { Context } from "../definition.ts";
import { attach, withStatus } from "./attach.ts";
import { readEnv } from "./flags.ts";

interface RunOptions {
  readonly env?: string | undefined;
  readonly size?: string | undefined;
  readonly type?: string | undefined;
  readonly "exit-code"?: boolean | undefined;
  readonly "no-tty"?: boolean | undefined;
}

/** Starts the command in a one-off dyno and stays with it until it ends. */
export async function runAttached(context: Context, command: string, options: RunOptions): Promise<void> {
  const { process, api, talk, app, generation } = context;
  const { colour } = talk;
  await api.get("/account");
  const { stdout } = process;
  const dyno = await api.post<Dyno>(`/apps/${app}/dynos`, {
    attach: true,
    command: options["exit-code"] ? withStatus(command) : command,
    env: {
      ...(await readEnv(talk, options.env)),
      TERM: process.env.get("TERM"),
      ...(stdout.isTTY
        ? { COLUMNS: String(stdout.columns), LINES: String(process.terminal?.rows ?? 24) }
        : {}),
    },
    force_no_tty: options["no-tty"],
    size: options.size,
    type: options.type,
  });
  await talk.start(`Running ${colour.code(command)} on ${colour.app(app)}`);
  const size = generation.major === 7 ? ` (${dyno.size})` : "";
  const keyboard = options["no-tty"] || !process.stdin.isTTY ? undefined : process.terminal;
  const wantsStatus = Boolean(options["exit-code"]);
  await attach(context, { ...dyno, name: dyno.name + size }, { wantsStatus, keyboard });
}
