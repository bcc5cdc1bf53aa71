import type { PlanFacts, ServiceFacts } from "../editions/edition.ts";
import { ApiError, invalid, notFound } from "../errors.ts";
import { fillPattern } from "./credentials.ts";
import { inventAddonName } from "./names.ts";
import { addRelease, currentRelease } from "./releases.ts";
import type { Addon, App, Attachment, User } from "./state.ts";
import type { Store } from "./store.ts";

interface NewAddon {
  /** "heroku-postgresql" or "heroku-postgresql:essential-0". */
  readonly plan: string;
  readonly name?: string | undefined;
  readonly attachment?: string | undefined;
}

/** The service and plan a text names. Throws ApiError when there is none such. */
export function findPlan(store: Store, wanted: string): { service: ServiceFacts; plan: PlanFacts } {
  const [serviceName, planName] = wanted.split(":");
  const service = store.edition.services.find(({ name }) => name === serviceName);
  const plan = service?.plans.find(({ name, isDefault }) =>
    planName === undefined ? isDefault : name === planName,
  );
  if (service?.retired?.includes(planName ?? ""))
    throw invalid(
      `The ${wanted} plan is no longer available. Choose a different plan. See all available plans in the Elements Marketplace at elements.heroku.com.`,
    );
  if (!service || !plan)
    throw new ApiError(
      404,
      "not_found",
      `Couldn't find either the add-on service or the add-on plan of "${wanted}".`,
    );
  return { service, plan };
}

const verificationRequired = () =>
  new ApiError(
    402,
    "verification_required",
    "Please verify your account to install this add-on plan (please enter a credit card) For more information, see https://devcenter.heroku.com/categories/billing Verify now at https://heroku.com/verify",
    { url: "https://heroku.com/verify" },
  );

const serviceOf = (store: Store, addon: Addon): ServiceFacts =>
  store.edition.services.find(({ name }) => name === addon.service)!;

/** Adds an add-on to the app and attaches it there; it is ready at once or after its service's time. */
export function createAddon(store: Store, app: App, user: User, wanted: NewAddon): Addon {
  const { service, plan } = findPlan(store, wanted.plan);
  if (!user.verified && (plan.cents > 0 || !service.name.startsWith("heroku-"))) throw verificationRequired();
  const taken = (name: string) => Object.values(store.state.addons).some((addon) => addon.name === name);
  if (wanted.name !== undefined && taken(wanted.name)) throw invalid("Name is already taken");
  let name = wanted.name ?? inventAddonName(store.random, service.prefix);
  while (taken(name)) name = inventAddonName(store.random, service.prefix);
  const at = store.now();
  const addon: Addon = {
    id: store.random.uuid(),
    name,
    appId: app.id,
    service: service.name,
    plan: `${service.name}:${plan.name}`,
    state: "provisioning",
    createdAt: at,
    updatedAt: at,
    values: {},
    userId: user.id,
  };
  const attachment = attachmentName(store, app, service, wanted.attachment);
  store.dispatch({ type: "addon.changed", addon });
  attach(store, app, addon, user, attachment);
  if (service.seconds > 0) store.schedule("provision addon", addon.id, service.seconds * 1000);
  else provision(store, addon.id);
  return store.state.addons[addon.id]!;
}

/** The service has made what was ordered: its config vars appear, and the app restarts. */
export function provision(store: Store, addonId: string): void {
  const addon = store.state.addons[addonId];
  if (addon?.state !== "provisioning") return;
  const values = fillPattern(store.random, serviceOf(store, addon).values);
  store.dispatch({
    type: "addon.changed",
    addon: { ...addon, state: "provisioned", values, updatedAt: store.now() },
  });
  for (const attachment of attachmentsOf(store, addonId)) {
    const app = store.state.apps[attachment.appId]!;
    const set = configOf(attachment, values);
    if (Object.keys(set).length === 0) continue;
    addRelease(store, app.id, {
      description: `@ref:${addon.name} completed provisioning, setting ${Object.keys(set).join(", ")}.`,
      userId: addon.userId,
      slugId: currentRelease(app)?.slugId ?? null,
      change: { config: { ...app.config, ...set } },
    });
  }
}

/** Attaches an add-on to an app, as one release. */
export function attach(
  store: Store,
  app: App,
  addon: Addon,
  user: User,
  wanted: string | undefined,
): Attachment {
  const name = attachmentName(store, app, serviceOf(store, addon), wanted);
  const attachment: Attachment = {
    id: store.random.uuid(),
    name,
    appId: app.id,
    addonId: addon.id,
    createdAt: store.now(),
  };
  store.dispatch({ type: "attachment.created", attachment });
  addRelease(store, app.id, {
    description: `Attach ${name} (@ref:${addon.name})`,
    userId: user.id,
    slugId: currentRelease(app)?.slugId ?? null,
    change: { config: { ...app.config, ...configOf(attachment, addon.values) } },
  });
  return attachment;
}

/** Gives the add-on other values: every app it is attached to gets them as a release, and restarts. */
export function changeValues(store: Store, addon: Addon, user: User, values: Addon["values"]): void {
  store.dispatch({ type: "addon.changed", addon: { ...addon, values, updatedAt: store.now() } });
  for (const attachment of attachmentsOf(store, addon.id)) {
    const app = store.state.apps[attachment.appId]!;
    const set = configOf(attachment, values);
    addRelease(store, app.id, {
      description: `Update ${Object.keys(set).join(", ")} by ${addon.service}`,
      userId: user.id,
      slugId: currentRelease(app)?.slugId ?? null,
      change: { config: { ...app.config, ...set } },
    });
  }
}

/** Takes an attachment away; the last one on the add-on's own app stays as long as the add-on does. */
export function detach(store: Store, attachment: Attachment, user: User): void {
  const addon = store.state.addons[attachment.addonId]!;
  const own = attachmentsOf(store, addon.id).filter(({ appId }) => appId === addon.appId);
  if (own.length === 1 && own[0]!.id === attachment.id)
    throw invalid("Cannot destroy last attachment to billing app");
  removeAttachment(store, attachment, addon, user);
}

export function destroyAddon(store: Store, addon: Addon, user: User): void {
  for (const attachment of attachmentsOf(store, addon.id)) removeAttachment(store, attachment, addon, user);
  store.dispatch({ type: "addon.removed", addonId: addon.id });
}

function removeAttachment(store: Store, attachment: Attachment, addon: Addon, user: User): void {
  const app = store.state.apps[attachment.appId]!;
  const config = { ...app.config };
  for (const name of Object.keys(configOf(attachment, addon.values))) delete config[name];
  store.dispatch({ type: "attachment.removed", attachmentId: attachment.id });
  addRelease(store, app.id, {
    description: `Detach ${attachment.name} (@ref:${addon.name})`,
    userId: user.id,
    slugId: currentRelease(app)?.slugId ?? null,
    change: { config },
  });
}

export const attachmentsOf = (store: Store, addonId: string): readonly Attachment[] =>
  Object.values(store.state.attachments).filter((attachment) => attachment.addonId === addonId);

/** An attachment's config vars: DATABASE and URL make DATABASE_URL. */
export const configOf = (attachment: Attachment, values: Addon["values"]): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([word, value]) => [`${attachment.name}_${word}`, value]));

const colours =
  "AMBER AQUA BLACK BLUE BRONZE BROWN CHARCOAL COBALT COPPER CRIMSON CYAN GOLD GRAY GREEN IVORY JADE MAROON MAUVE NAVY OLIVE ONYX ORANGE PINK PUCE PURPLE RED ROSE SILVER TEAL VIOLET WHITE YELLOW".split(
    " ",
  );

/** The wanted name if it is free on the app, else the service's own, else one with a colour. */
function attachmentName(store: Store, app: App, service: ServiceFacts, wanted: string | undefined): string {
  const taken = new Set(
    Object.values(store.state.attachments)
      .filter(({ appId }) => appId === app.id)
      .map(({ name }) => name),
  );
  if (wanted !== undefined) {
    if (!/^[A-Z][A-Z0-9_]*$/i.test(wanted))
      throw invalid(
        "Name must start with a letter and can only contain uppercase letters, numbers, and underscores.",
      );
    const name = wanted.toUpperCase();
    if (taken.has(name)) throw invalid("Name has already been taken");
    return name;
  }
  if (!taken.has(service.attachment)) return service.attachment;
  for (;;) {
    const name = `${service.colours ?? service.attachment}_${store.random.pick(colours)}`;
    if (!taken.has(name)) return name;
  }
}

/** An add-on by name, id, attachment name or service; `app` narrows it. Several that fit are an error of their own. */
export function findAddons(store: Store, user: User, wanted: string, app: App | undefined): readonly Addon[] {
  const [ownApp, word] = wanted.includes("::") ? wanted.split("::") : [undefined, wanted];
  const mine = Object.values(store.state.addons).filter((addon) => {
    const { ownerId, collaborators, name } = store.state.apps[addon.appId]!;
    const visible = ownerId === user.id || collaborators.some(({ userId }) => userId === user.id);
    return visible && (ownApp === undefined || ownApp === name);
  });
  const exact = mine.filter(({ id, name }) => id === word || name === word);
  if (exact.length > 0) return exact;
  const within = (addon: Addon) => app === undefined || addon.appId === app.id;
  const attached = Object.values(store.state.attachments).filter(
    (attachment) =>
      attachment.name === word &&
      (app === undefined ? store.state.apps[attachment.appId]!.name === ownApp : attachment.appId === app.id),
  );
  if (attached.length > 0)
    return mine.filter(({ id }) => attached.some((attachment) => attachment.addonId === id));
  return mine.filter(
    (addon) =>
      within(addon) &&
      (addon.service === word || addon.plan === word || serviceOf(store, addon).prefix === word),
  );
}

export function findAddon(store: Store, user: User, wanted: string, app: App | undefined): Addon {
  const found = findAddons(store, user, wanted, app);
  if (found.length === 0) throw notFound("add-on", "add_on");
  if (found.length > 1)
    throw new ApiError(
      422,
      "multiple_matches",
      `Ambiguous identifier; multiple matching add-ons found: ${found.map(({ name }) => name).join(", ")}.`,
    );
  return found[0]!;
}
