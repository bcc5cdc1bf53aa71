import { type Context, defineHerokuCommand } from "../definition.ts";
import { ApiError, CliError } from "../errors.ts";
import { anyDatabase } from "./argument.ts";
import { databasesOf, dataHost, findDatabase } from "./database.ts";

interface Status {
  readonly message: string;
  readonly "waiting?": boolean;
  readonly "error?"?: boolean;
}

export const pgWait = defineHerokuCommand({
  id: "pg:wait",
  app: "required",
  args: anyDatabase,
  flags: {
    "no-notify": { help: "do not show OS notification" },
    "wait-interval": { value: true, help: "how frequently to poll in seconds (to avoid rate limiting)" },
  },
  async run(context, { options, args }) {
    const { api, talk, app } = context;
    const seconds = Number.parseInt(options["wait-interval"] ?? "", 10);
    const databases = args.database
      ? [(await findDatabase(api, talk.colour, app, args.database)).addon]
      : await databasesOf(api, app);
    for (const database of databases) await wait(context, database, seconds > 0 ? seconds : 5);
  },
});

async function wait(
  { process, api, talk }: Context,
  { id, name }: { id: string; name: string },
  seconds: number,
): Promise<void> {
  let waiting = false;
  for (;;) {
    const status = await ask();
    if (status["error?"]) throw new CliError(status.message, { status: 1 });
    if (!status["waiting?"]) {
      if (waiting) await talk.stop(status.message);
      return;
    }
    if (!waiting) await talk.start(`Waiting for database ${talk.colour.plain("33", name)}`);
    waiting = true;
    await talk.status(status.message);
    await process.clock.sleep(seconds * 1000, process.signal);
  }

  async function ask(): Promise<Status> {
    try {
      return await api.get<Status>(`${dataHost}/client/v11/databases/${id}/wait_status`);
    } catch (error) {
      if (!(error instanceof ApiError && error.statusCode === 404)) throw error;
      return { message: "Waiting to provision...", "waiting?": true };
    }
  }
}
