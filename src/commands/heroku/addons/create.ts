import type { Addon, Price } from "../api/shapes.ts";
import { type Context, defineHerokuCommand } from "../definition.ts";
import { ApiError, PlainError } from "../errors.ts";
import { withConfirmation } from "./confirmation.ts";
import { priceText } from "./price.ts";
import { createdText, waitForCreation } from "./waiting.ts";

export const addonsCreate = defineHerokuCommand({
  id: "addons:create",
  app: "required",
  open: true,
  args: {
    "service:plan": {
      required: true,
      help: "unique identifier or unique name of the add-on service plan",
    },
  },
  flags: {
    as: { value: true, help: "name for the initial add-on attachment" },
    confirm: { value: true, help: "overwrite existing config vars or existing add-on attachments" },
    name: { value: true, help: "name for the add-on resource" },
    wait: { help: "watch add-on creation status and exit when complete" },
  },
  description: "\nOptions of the add-on itself go to the end of the line, after a double dash (--).\n",
  examples: ["addons:create heroku-redis --app example"],
  async run(context, { options, args, argv }) {
    const { talk, generation } = context;
    const { colour } = talk;
    const typed = args["service:plan"];
    const config = readConfig(argv.filter((word) => word !== typed));
    const addon = await withConfirmation(context, options.confirm, (confirmed) =>
      create(context, typed, {
        attachment: { name: options.as },
        config,
        confirm: confirmed,
        name: options.name,
        plan: { name: typed },
      }),
    );
    if (addon.provision_message) await talk.line(addon.provision_message);
    if (addon.state === "deprovisioned")
      throw new PlainError(`The add-on was unable to be created, with status ${addon.state}`);
    if (addon.state !== "provisioning") await talk.line(createdText(context, addon));
    else if (options.wait) {
      await talk.line(`Waiting for ${colour.addon(addon.name)}...`);
      await talk.line(createdText(context, await waitForCreation(context, addon, 5)));
    } else {
      await talk.line(
        `${colour.addon(addon.name)} is being created in the background. The app will restart when complete...`,
      );
      await talk.line(`Run ${colour.code(`heroku addons:info ${addon.name}`)} to check creation progress.`);
    }
    const docs = colour.code(`heroku addons:docs ${addon.addon_service.name}`);
    await talk.line(
      generation.major === 7 ? `Use ${docs} to view documentation` : `Run ${docs} to view documentation.`,
    );
  },
});

async function create({ api, talk, app }: Context, typed: string, body: unknown): Promise<Addon> {
  await talk.start(`Creating ${typed} on ${talk.colour.app(app)}`);
  try {
    const addon = await api.post<Addon & { plan: { price?: Price } }>(`/apps/${app}/addons`, body, {
      headers: { "accept-expansion": "plan", "x-heroku-legacy-provider-messages": "true" },
    });
    await talk.stop(talk.colour.green(priceText(addon.plan.price, talk.colour)));
    return addon;
  } catch (error) {
    if (error instanceof ApiError) await talk.stop(talk.colour.failure("!"));
    throw error;
  }
}

/** `--key value`, `--key=value`, or `--key` alone, which means true. */
function readConfig(words: readonly string[]): Record<string, string | true> {
  const config: Record<string, string | true> = {};
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (!word.startsWith("--")) throw new PlainError(`Unexpected argument ${word}`);
    const equals = word.indexOf("=");
    const next = words[at + 1];
    if (equals > 0) {
      const value = word.slice(equals + 1);
      config[word.slice(2, equals)] = value === "true" ? true : value;
    } else if (next === undefined || next.startsWith("--")) config[word.slice(2)] = true;
    else {
      config[word.slice(2)] = next;
      at++;
    }
  }
  return config;
}
