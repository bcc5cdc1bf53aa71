import { abortable } from "../../../base/signals.ts";
import { sdk } from "../api/client.ts";
import { type Context, defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { LogColours } from "./log-colours.ts";
import { events } from "./events.ts";

export const logs = defineHerokuCommand({
  id: "logs",
  usage:
    "logs -a <value> [--prompt] [-d <value>] [--force-colors] [-n <value>] [-p <value>] [-r <value>] [-s <value>] [-t]",
  app: "required",
  description: "disable colors with --no-color, HEROKU_LOGS_COLOR=0, or HEROKU_COLOR=0\n",
  flags: {
    "dyno-name": {
      short: "d",
      value: true,
      aliases: ["dyno"],
      help: 'only show output from this dyno (such as "web-123-456" or "worker.2")',
    },
    "force-colors": {},
    "no-color": { hidden: true, excludes: ["force-colors"] },
    num: {
      short: "n",
      value: true,
      integer: true,
      help: "number of lines to display (ignored for Fir generation apps)",
    },
    "process-type": {
      short: "p",
      value: true,
      excludes: ["dyno-name", "ps"],
      help: 'only show output from this process type (such as "web" or "worker")',
    },
    ps: { value: true, hidden: true, excludes: ["dyno-name"] },
    source: {
      short: "s",
      value: true,
      help: 'only show output from this source (such as "app" or "heroku")',
    },
    tail: { short: "t", help: "continually stream logs (always enabled for Fir-generation apps)" },
  },
  examples: ["logs --app=example", "logs --num=50 --app=example", "logs --app=example --tail"],
  async run(context, { options }) {
    const { api, talk, app } = context;
    if (options["force-colors"])
      await talk.warn("The --force-colors flag is deprecated. Use FORCE_COLORS=true to force colors.");
    await api.get(`/apps/${app}`, { headers: sdk });
    const session = await api.post<{ logplex_url: string }>(
      `/apps/${app}/log-sessions`,
      {
        source: options.source,
        dyno: options["dyno-name"] || options["process-type"] || options.ps,
        lines: Number(options.num) || 100,
        tail: Boolean(options.tail),
      },
      { headers: sdk },
    );
    await follow(context, session.logplex_url, Boolean(options.tail), Boolean(options["no-color"]));
  },
});

async function follow(context: Context, url: string, tail: boolean, plain: boolean): Promise<void> {
  const { process, api, talk } = context;
  const colours = plain ? undefined : LogColours.from(process.env, talk.colour);
  const response = await api.send("GET", url, {
    headers: { accept: "text/event-stream" },
    streams: true,
  });
  if (response.status >= 400)
    throw new CliError(
      tail && (response.status === 404 || response.status === 403)
        ? "Log stream timed out. Please try again."
        : `Logs eventsource failed with: ${response.status} Non-200 status code (${response.status})`,
      { status: 1 },
    );
  if (!response.body) return;
  const stream = events(response.body)[Symbol.asyncIterator]();
  for (;;) {
    const { value, done } = await abortable(stream.next(), process.signal);
    if (done) return;
    const lines = value.flatMap((data) => data.trim().split(/\n+/));
    await talk.line(lines.map((line) => (colours ? colours.paint(line) : line)).join("\n"));
  }
}
