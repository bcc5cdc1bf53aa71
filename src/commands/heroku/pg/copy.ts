import type { ConfigVars } from "../api/shapes.ts";
import { type Context, defineHerokuCommand } from "../definition.ts";
import { PlainError } from "../errors.ts";
import { confirmByName } from "../talk/confirm.ts";
import { intervalOf, type Transfer, waitFor } from "./backups/transfer.ts";
import { type DatabaseAttachment, dataHost, findDatabase, urlVar } from "./database.ts";

interface Side {
  readonly name: string;
  readonly url: string;
  readonly confirm?: string;
  readonly attachment?: DatabaseAttachment;
}

export const pgCopy = defineHerokuCommand({
  id: "pg:copy",
  app: "required",
  args: {
    source: { required: true, help: "database to copy from: its config var, its name or its URL" },
    target: { required: true, help: "database to copy to, named likewise" },
  },
  flags: { confirm: { value: true }, verbose: {}, "wait-interval": { value: true } },
  async run(context, { options, args }) {
    const { process, api, talk, app } = context;
    const [source, target] = [await sideOf(context, args.source), await sideOf(context, args.target)];
    if (source.url === target.url) throw new PlainError("Cannot copy database onto itself");
    const yellow = (text: string) => talk.colour.plain("33", text);
    const warning = `WARNING: Destructive action\nThis command will remove all data from ${yellow(target.name)}\nData from ${yellow(source.name)} will then be transferred to ${yellow(target.name)}`;
    await confirmByName(process, talk, target.confirm ?? args.target, options.confirm, warning);
    await talk.start(`Starting copy of ${yellow(source.name)} to ${yellow(target.name)}`);
    const attachment = target.attachment ?? source.attachment;
    if (!attachment) throw new PlainError("Heroku PostgreSQL database must be source or target");
    const { addon } = attachment;
    const copy = await api.post<Transfer>(`${dataHost}/client/v11/databases/${addon.id}/transfers`, {
      from_name: source.name,
      from_url: source.url,
      to_name: target.name,
      to_url: target.url,
    });
    await talk.stop();
    const interval = intervalOf(options["wait-interval"]);
    await waitFor(context, "Copying", copy.uuid, {
      app: addon.app.name || app,
      interval,
      verbose: options.verbose,
    });
  },
});

async function sideOf({ api, talk, app }: Context, typed: string): Promise<Side> {
  if (typed.startsWith("postgres://")) {
    const { hostname, port, pathname } = new URL(typed.replace(/^postgres:/, "http:"));
    const name = pathname.slice(1);
    return {
      name: name ? `database ${name} on ${hostname}:${port || 5432}` : `database on ${hostname}`,
      url: typed,
      confirm: name || hostname,
    };
  }
  const attachment = await findDatabase(api, talk.colour, app, typed);
  const config = await api.get<ConfigVars>(`/apps/${attachment.app.name}/config-vars`);
  return {
    name: attachment.name.replace(/^HEROKU_POSTGRESQL_/, "").replace(/_URL$/, ""),
    url: config[urlVar(attachment)] ?? "",
    confirm: app,
    attachment,
  };
}
