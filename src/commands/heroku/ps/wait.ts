import type { Dyno, Release } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";

export const psWait = defineHerokuCommand({
  id: "ps:wait",
  app: "required",
  flags: {
    type: { short: "t", value: true, help: "wait for one specific dyno type" },
    "wait-interval": {
      short: "w",
      value: true,
      integer: true,
      fallback: "10",
      help: "how frequently to poll in seconds (to avoid hitting Heroku API rate limits)",
    },
    "with-run": { short: "R", excludes: ["type"], help: "whether to wait for one-off run dynos" },
  },
  async run({ process, api, talk, app }, { options }) {
    if (Number(options["wait-interval"]) < 10)
      throw new CliError("wait-interval must be at least 10", { status: 1 });
    const [latest] = await api.get<Release[]>(`/apps/${app}/releases`, {
      headers: { Range: "version ..; max=1, order=desc" },
      partial: true,
    });
    if (!latest) {
      await talk.warn(`App ${talk.colour.app(app)} has no releases`);
      return;
    }
    let started = false;
    for (;;) {
      const relevant = (await api.get<Dyno[]>(`/apps/${app}/dynos`))
        .filter(({ type }) => type !== "release")
        .filter(({ type }) => options["with-run"] || type !== "run")
        .filter(({ type }) => !options.type || type === options.type);
      const onLatest = relevant.filter(
        ({ release, state }) => release.version >= latest.version && state === "up",
      );
      const count = `${onLatest.length} / ${relevant.length}`;
      if (onLatest.length === relevant.length) {
        if (started) await talk.stop(`${count}, done`);
        return;
      }
      if (!started) {
        await talk.start(`Waiting for every dyno to be running v${latest.version}`);
        started = true;
      }
      await talk.status(count);
      await process.clock.sleep(Number(options["wait-interval"]) * 1000, process.signal);
    }
  },
});
