import { decode } from "../../base/bytes.ts";
import type { Dynos } from "../dynos/dynos.ts";
import { ApiError } from "../errors.ts";
import { createAddon } from "../model/addons.ts";
import { changeConfig } from "../model/config.ts";
import { releaseFinished } from "../model/releases.ts";
import { scale } from "../model/scaling.ts";
import type { App, AppSetup, User } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { waitFor } from "../model/wait.ts";
import { type AppManifest, readAppJson } from "./app-json.ts";
import { unpackSource } from "./archive.ts";
import type { ArchiveOrder, Builds } from "./builds.ts";
import { BuildError } from "./errors.ts";
import { fetchSource } from "./fetch-source.ts";

interface Platform {
  readonly store: Store;
  readonly dynos: Dynos;
  readonly builds: Builds;
}

interface SetupOrder {
  readonly source: ArchiveOrder;
  readonly env: Readonly<Record<string, string | null>>;
  readonly buildpacks: readonly string[] | undefined;
}

/** How long the script after the first deploy may take. */
const patience = 60 * 60_000;

/** The setup ends here, for this reason. */
class SetupFailure extends Error {
  readonly manifestErrors: readonly string[];
  constructor(message: string, manifestErrors: readonly string[] = []) {
    super(message);
    this.manifestErrors = manifestErrors;
  }
}

/** Does what the app.json of a source says to an app that was just made: config, add-ons, build, dynos, its script. */
export async function setUp(platform: Platform, begun: AppSetup, order: SetupOrder): Promise<void> {
  const { store } = platform;
  const change = (made: Partial<AppSetup>) =>
    store.dispatch({ type: "setup.changed", setup: { ...store.state.setups[begun.id]!, ...made } });
  const app = () => {
    const found = store.state.apps[begun.appId];
    if (!found) throw new SetupFailure("the app was destroyed");
    return found;
  };
  const user = store.state.users[begun.userId]!;
  try {
    const manifest = await readManifest(platform, order);
    prepare(store, app, user, manifest, order);
    const { build, done } = platform.builds.start(app(), user, order.source);
    change({ buildId: build.id });
    const release = await done;
    if (!release) throw new SetupFailure("build failed");
    if ((await releaseFinished(store, begun.appId, release.version))?.status !== "succeeded")
      throw new SetupFailure("release phase failed");
    scaleAs(store, app(), user, manifest);
    if (manifest.postdeploy !== undefined) {
      const postdeploy = await runOnce(platform, app(), user, manifest.postdeploy);
      change({ postdeploy });
      if (postdeploy.status !== 0) throw new SetupFailure("postdeploy script failed");
    }
    change({
      status: "succeeded",
      successUrl: new URL(manifest.successUrl ?? "/", `https://${app().host}/`).href,
    });
  } catch (error) {
    if (error instanceof ApiError) change({ status: "failed", failure: error.message });
    else if (error instanceof SetupFailure)
      change({ status: "failed", failure: error.message, manifestErrors: error.manifestErrors });
    else throw error;
  }
}

async function readManifest({ store, builds }: Platform, { source, env }: SetupOrder): Promise<AppManifest> {
  const files = builds.site.machine.boot(store.edition.stack);
  const dir = "/tmp/setup";
  files.mkdir(dir, { parents: true });
  try {
    unpackSource(await fetchSource(builds.blobs, builds.site, files, source.url), files, dir);
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    throw new SetupFailure("could not read the source");
  }
  if (!files.is("file", `${dir}/app.json`)) throw new SetupFailure("app.json not found");
  const { manifest, errors } = readAppJson(decode(files.read(`${dir}/app.json`)));
  const missing = Object.entries(manifest.env)
    .filter(
      ([name, { value, generator, required }]) =>
        required && !generator && (env[name] ?? value) === undefined,
    )
    .map(([name]) => `config var ${name} is required`);
  if (errors.length + missing.length > 0) throw new SetupFailure("invalid app.json", [...errors, ...missing]);
  return manifest;
}

function prepare(store: Store, app: () => App, user: User, manifest: AppManifest, order: SetupOrder): void {
  const values: Record<string, string | null> = {};
  for (const [name, { value, generator }] of Object.entries(manifest.env)) {
    if (generator) values[name] = store.random.hex(64);
    else if (value !== undefined) values[name] = value;
  }
  changeConfig(store, app(), user.id, { ...values, ...order.env });
  for (const { plan, as } of manifest.addons) createAddon(store, app(), user, { plan, attachment: as });
  const { stack } = manifest;
  if (stack !== undefined && stack !== app().buildStack) {
    if (!store.edition.stacks.some(({ name }) => name === stack))
      throw new SetupFailure("invalid app.json", [`stack ${stack} is not available`]);
    store.dispatch({ type: "app.stack", appId: app().id, stack, userId: user.id });
  }
  const buildpacks =
    order.buildpacks ?? manifest.buildpacks.map((name) => name.replace(/^urn:buildpack:/, ""));
  if (buildpacks.length > 0) store.dispatch({ type: "app.changed", appId: app().id, change: { buildpacks } });
}

function scaleAs(store: Store, app: App, user: User, { formation }: AppManifest): void {
  const updates = Object.entries(formation)
    .filter(([type]) => app.formation.some((row) => row.type === type))
    .map(([type, { quantity, size }]) => ({
      type,
      quantity: quantity === undefined ? undefined : () => quantity,
      size,
    }));
  if (updates.length > 0) scale(store, app, user.id, updates);
}

/** Runs a command in a one-off dyno to its end. */
async function runOnce({ store, dynos }: Platform, app: App, user: User, command: string) {
  let status: number | undefined;
  const { id } = dynos.runOnce(app, user, {
    ...{ command, type: "run", size: undefined, attach: false, tty: false, env: {} },
  });
  const off = store.onChange.on(({ event }) => {
    if (event.type === "dyno.exited" && event.dynoId === id) status = event.status;
  });
  await waitFor(store, () => status, patience);
  off();
  return { status: status ?? 1, output: decode(store.outputs.read(id) ?? new Uint8Array()) };
}
