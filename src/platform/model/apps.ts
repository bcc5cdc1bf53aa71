import { ApiError, invalid, notFound } from "../errors.ts";
import { inventAppName, namesOfOthers } from "./names.ts";
import { addRelease } from "./releases.ts";
import type { App, User } from "./state.ts";
import type { Store } from "./store.ts";

interface NewApp {
  readonly name?: string | undefined;
  readonly region?: string | undefined;
  readonly stack?: string | undefined;
}

/** Makes an app with its first two releases. Throws ApiError when the name is taken or is none. */
export function createApp(store: Store, user: User, wanted: NewApp): App {
  if (!user.verified) checkUnverified(store, user);
  if (wanted.name !== undefined) checkName(store, wanted.name);
  const region = wanted.region ?? "us";
  if (!store.edition.regions.some(({ name, private: closed }) => name === region && !closed))
    throw notFound("region");
  const stack = wanted.stack ?? store.edition.stack;
  if (!store.edition.stacks.some(({ name }) => name === stack)) throw notFound("stack");
  const name = wanted.name ?? freeName(store);
  const at = store.now();
  const id = store.random.uuid();
  const app: App = {
    id,
    name,
    ownerId: user.id,
    host: hostFor(store, name),
    region,
    stack,
    buildStack: stack,
    tier: store.edition.tier,
    maintenance: false,
    acm: false,
    createdAt: at,
    updatedAt: at,
    releasedAt: null,
    language: null,
    slugSize: null,
    repoSize: null,
    refs: {},
    cacheId: null,
    config: {},
    buildpacks: [],
    releases: [],
    builds: [],
    formation: [],
    dynos: [],
    domains: [],
    collaborators: [],
    features: [],
    drains: [],
    lastVisitAt: at,
  };
  store.dispatch({ type: "app.created", app, userId: user.id });
  for (const description of ["Initial release", "Enable Logplex"])
    addRelease(store, id, { description, userId: user.id, slugId: null });
  return store.state.apps[id]!;
}

export function renameApp(store: Store, app: App, name: string): void {
  if (name === app.name) return;
  checkName(store, name);
  store.dispatch({ type: "app.renamed", appId: app.id, name, host: hostFor(store, name) });
}

function checkUnverified(store: Store, user: User): void {
  const { unverifiedApps } = store.edition;
  const url = "https://devcenter.heroku.com/articles/account-verification";
  if (unverifiedApps === 0)
    throw new ApiError(
      402,
      "verification_required",
      `To create an app, verify your account by adding payment information. Verify now at https://heroku.com/verify Learn more at ${url}`,
      { url },
    );
  if (Object.values(store.state.apps).filter(({ ownerId }) => ownerId === user.id).length >= unverifiedApps)
    throw invalid(
      `You've reached the limit of ${unverifiedApps} apps for unverified accounts. Delete some apps or add a credit card to verify your account.`,
    );
}

/** The host name a new app gets; a rename draws a new suffix. */
const hostFor = (store: Store, name: string): string =>
  `${name}${store.edition.hostSuffix ? `-${store.random.hex(12)}` : ""}.herokuapp.com`;

function freeName(store: Store): string {
  for (;;) {
    const name = inventAppName(store.random);
    if (!isTaken(store, name)) return name;
  }
}

const isTaken = (store: Store, name: string) =>
  namesOfOthers.has(name) || Object.values(store.state.apps).some((app) => app.name === name);

function checkName(store: Store, name: string): void {
  if (name.length < 3) throw invalid("Name is too short (minimum is 3 characters)");
  if (name.length > 30) throw invalid("Name is too long (maximum is 30 characters)");
  if (!/^[a-z][a-z0-9-]*[a-z0-9]$/.test(name))
    throw invalid(
      "Name must start with a letter, end with a letter or digit and can only contain lowercase letters, digits, and dashes.",
    );
  if (isTaken(store, name)) throw invalid(`Name ${name} is already taken`);
}
