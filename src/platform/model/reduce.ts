import { cancel, schedule } from "./agenda.ts";
import type { EventOf, EventType, PlatformEvent } from "./events.ts";
import type { App, Dyno, PlatformState } from "./state.ts";

/** The state after the event. Never changes what it is given; what stays the same is shared. */
export function reduce(state: PlatformState, event: PlatformEvent): PlatformState {
  return (reducers[event.type] as (state: PlatformState, event: PlatformEvent) => PlatformState)(
    state,
    event,
  );
}

export const emptyState: PlatformState = {
  users: {},
  authorizations: {},
  logins: {},
  apps: {},
  slugs: {},
  addons: {},
  attachments: {},
  pipelines: {},
  promotions: {},
  setups: {},
  databases: {},
  transfers: {},
  backupSchedules: {},
  webhooks: {},
  clients: {},
  logs: {},
  agenda: [],
  usage: {},
};

const put = <T>(record: Readonly<Record<string, T>>, key: string, value: T) => ({ ...record, [key]: value });

function without<T>(record: Readonly<Record<string, T>>, ...keys: string[]): Record<string, T> {
  const rest = { ...record };
  for (const key of keys) delete rest[key];
  return rest;
}

function changeApp(state: PlatformState, appId: string, change: (app: App) => Partial<App>): PlatformState {
  const app = state.apps[appId];
  return app ? { ...state, apps: put(state.apps, appId, { ...app, ...change(app) }) } : state;
}

const changeDyno = (
  state: PlatformState,
  event: { appId: string; dynoId: string },
  change: (dyno: Dyno) => Partial<Dyno>,
) =>
  changeApp(state, event.appId, ({ dynos }) => ({
    dynos: dynos.map((dyno) => (dyno.id === event.dynoId ? { ...dyno, ...change(dyno) } : dyno)),
  }));

const same = (state: PlatformState) => state;

const reducers: { [T in EventType]: (state: PlatformState, event: EventOf<T>) => PlatformState } = {
  "user.changed": (state, { user }) => ({ ...state, users: put(state.users, user.id, user) }),
  "authorization.created": (state, { authorization }) => ({
    ...state,
    authorizations: put(state.authorizations, authorization.id, authorization),
  }),
  "authorization.revoked": (state, { authorizationId }) => ({
    ...state,
    authorizations: without(state.authorizations, authorizationId),
  }),
  "login.changed": (state, { login }) => ({ ...state, logins: put(state.logins, login.id, login) }),
  "login.collected": (state, { loginId }) => ({ ...state, logins: without(state.logins, loginId) }),

  "app.created": (state, { app }) => ({
    ...state,
    apps: put(state.apps, app.id, app),
    logs: put(state.logs, app.id, []),
  }),
  "app.renamed": (state, { appId, name, host, at }) =>
    changeApp(state, appId, () => ({ name, host, updatedAt: at })),
  "app.transferred": (state, { appId, userId, at }) =>
    changeApp(state, appId, () => ({ ownerId: userId, updatedAt: at })),
  "app.destroyed": destroyApp,
  "app.maintenance": (state, { appId, on, at }) =>
    changeApp(state, appId, () => ({ maintenance: on, updatedAt: at })),
  "app.stack": (state, { appId, stack, at }) =>
    changeApp(state, appId, () => ({ buildStack: stack, updatedAt: at })),
  "app.changed": (state, { appId, change, at }) =>
    changeApp(state, appId, () => ({ ...change, updatedAt: at })),
  "app.visited": (state, { appId, at }) => changeApp(state, appId, () => ({ lastVisitAt: at })),
  "refs.updated": (state, { appId, refs, repoSize }) =>
    changeApp(state, appId, (app) => ({
      refs: Object.fromEntries(
        Object.entries({ ...app.refs, ...refs }).filter(
          (entry): entry is [string, string] => entry[1] !== null,
        ),
      ),
      repoSize: repoSize ?? app.repoSize,
    })),

  "build.started": (state, { build }) =>
    changeApp(state, build.appId, ({ builds }) => ({ builds: [...builds, build] })),
  "build.finished": (state, { appId, buildId, status, slugId, releaseId, at }) =>
    changeApp(state, appId, ({ builds }) => ({
      builds: builds.map((build) =>
        build.id === buildId ? { ...build, status, slugId, releaseId, updatedAt: at } : build,
      ),
    })),
  "slug.made": (state, { slug }) => ({ ...state, slugs: put(state.slugs, slug.id, slug) }),
  "release.created": (state, { appId, release, change, at }) =>
    changeApp(state, appId, ({ releases }) => ({
      ...change,
      releases: [...releases, release],
      releasedAt: at,
      updatedAt: at,
    })),
  "release.finished": (state, { appId, version, status, output, at }) =>
    changeApp(state, appId, ({ releases }) => ({
      releases: releases.map((release) =>
        release.version === version ? { ...release, status, output, updatedAt: at } : release,
      ),
    })),

  "formation.scaled": (state, { appId, rows, tier }) =>
    changeApp(state, appId, ({ formation }) => {
      const changed = new Map(rows.map((row) => [row.type, row]));
      const kept = formation.map((row) => changed.get(row.type) ?? row);
      const known = new Set(formation.map((row) => row.type));
      return { formation: [...kept, ...rows.filter((row) => !known.has(row.type))], tier };
    }),
  "formation.trimmed": (state, { appId, types }) =>
    changeApp(state, appId, ({ formation }) => ({
      formation: formation.filter((row) => !types.includes(row.type)),
    })),

  "dyno.created": (state, { appId, dyno }) =>
    changeApp(state, appId, ({ dynos }) => ({ dynos: [...dynos, dyno] })),
  "dyno.removed": (state, { appId, dynoId }) =>
    changeApp({ ...state, agenda: cancel(state.agenda, null, dynoId) }, appId, ({ dynos }) => ({
      dynos: dynos.filter((dyno) => dyno.id !== dynoId),
    })),
  "dyno.launched": (state, event) => changeDyno(state, event, () => ({ processSince: event.at })),
  "dyno.changed": (state, event) => changeDyno(state, event, () => event.change),
  "dyno.state": (state, event) => {
    const { to } = event;
    return to === "complete" ? state : changeDyno(state, event, () => ({ state: to, updatedAt: event.at }));
  },
  "dyno.noted": same,
  "dyno.printed": same,
  "dyno.exited": (state, event) => changeDyno(state, event, () => ({ processSince: null })),
  "request.routed": same,

  "addon.changed": (state, { addon }) => ({ ...state, addons: put(state.addons, addon.id, addon) }),
  "addon.removed": (state, { addonId }) => ({
    ...state,
    addons: without(state.addons, addonId),
    databases: without(state.databases, addonId),
    backupSchedules: without(state.backupSchedules, addonId),
    attachments: Object.fromEntries(
      Object.entries(state.attachments).filter(([, attachment]) => attachment.addonId !== addonId),
    ),
    agenda: cancel(state.agenda, null, addonId),
  }),
  "attachment.created": (state, { attachment }) => ({
    ...state,
    attachments: put(state.attachments, attachment.id, attachment),
  }),
  "attachment.removed": (state, { attachmentId }) => ({
    ...state,
    attachments: without(state.attachments, attachmentId),
  }),
  "pipeline.changed": (state, { pipeline }) => ({
    ...state,
    pipelines: put(state.pipelines, pipeline.id, pipeline),
  }),
  "pipeline.removed": (state, { pipelineId }) => ({
    ...state,
    pipelines: without(state.pipelines, pipelineId),
  }),

  "promotion.made": (state, { promotion }) => ({
    ...state,
    promotions: put(state.promotions, promotion.id, promotion),
  }),

  "database.written": (state, { addonId, write }) => ({
    ...state,
    databases: put(state.databases, addonId, [...(state.databases[addonId] ?? []), write]),
  }),
  "database.replaced": (state, { addonId, contents }) => ({
    ...state,
    databases: put(state.databases, addonId, contents),
  }),
  "transfers.changed": (state, { appId, transfers }) => ({
    ...state,
    transfers: put(state.transfers, appId, transfers),
  }),
  "webhooks.changed": (state, { appId, webhooks }) => ({
    ...state,
    webhooks: put(state.webhooks, appId, webhooks),
  }),
  "clients.changed": (state, { userId, clients }) => ({
    ...state,
    clients: put(state.clients, userId, clients),
  }),
  "backups.scheduled": (state, { addonId, schedule }) => ({
    ...state,
    backupSchedules: schedule
      ? put(state.backupSchedules, addonId, schedule)
      : without(state.backupSchedules, addonId),
  }),

  "setup.changed": (state, { setup, at }) => ({
    ...state,
    setups: put(state.setups, setup.id, { ...setup, updatedAt: at }),
  }),

  "hours.spent": (state, { userId, month, appId, seconds }) => {
    const months = state.usage[userId] ?? {};
    const apps = months[month] ?? {};
    const sum = (apps[appId] ?? 0) + seconds;
    return { ...state, usage: put(state.usage, userId, put(months, month, put(apps, appId, sum))) };
  },
  "agenda.set": (state, { item }) => ({ ...state, agenda: schedule(state.agenda, item) }),
  "agenda.cleared": (state, { kind, subject }) => {
    const agenda = cancel(state.agenda, kind, subject);
    return agenda === state.agenda ? state : { ...state, agenda };
  },
};

/** Everything that belongs to the app goes with it, its add-ons included. */
function destroyApp(state: PlatformState, { appId }: EventOf<"app.destroyed">): PlatformState {
  const app = state.apps[appId];
  if (!app) return state;
  const addonIds = Object.values(state.addons)
    .filter((addon) => addon.appId === appId)
    .map((addon) => addon.id);
  const subjects = new Set([appId, ...addonIds, ...app.dynos.map((dyno) => dyno.id)]);
  return {
    ...state,
    apps: without(state.apps, appId),
    logs: without(state.logs, appId),
    addons: without(state.addons, ...addonIds),
    databases: without(state.databases, ...addonIds),
    transfers: without(state.transfers, appId),
    webhooks: without(state.webhooks, appId),
    backupSchedules: without(state.backupSchedules, ...addonIds),
    attachments: Object.fromEntries(
      Object.entries(state.attachments).filter(
        ([, attachment]) => attachment.appId !== appId && !subjects.has(attachment.addonId),
      ),
    ),
    pipelines: Object.fromEntries(
      Object.entries(state.pipelines).map(([id, pipeline]) => [
        id,
        { ...pipeline, couplings: pipeline.couplings.filter((coupling) => coupling.appId !== appId) },
      ]),
    ),
    agenda: state.agenda.filter((item) => !subjects.has(item.subject)),
  };
}
