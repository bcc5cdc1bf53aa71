import type { App, PlatformState } from "../../../src/platform/model/state.ts";

/** What a script has left on the platform, without ids and times: the same whoever did it. */
export function summarise(state: PlatformState): unknown {
  const apps = Object.values(state.apps);
  const nameOf = (appId: string) => state.apps[appId]?.name;
  const emailOf = (userId: string) => state.users[userId]?.email;
  return {
    apps: apps.map((app) => ({
      ...summariseApp(app),
      owner: emailOf(app.ownerId),
      collaborators: app.collaborators.map(({ userId }) => emailOf(userId)),
    })),
    addons: Object.values(state.addons).map(({ appId, plan, state: phase }) => ({
      app: nameOf(appId),
      plan,
      phase,
    })),
    attachments: Object.values(state.attachments).map(({ name, appId }) => ({ name, app: nameOf(appId) })),
    pipelines: Object.values(state.pipelines).map(({ name, ownerId, couplings }) => ({
      name,
      owner: emailOf(ownerId),
      couplings: couplings.map(({ appId, stage }) => ({ app: nameOf(appId), stage })),
    })),
    keys: Object.values(state.users).flatMap(({ keys }) => keys.map(({ comment }) => comment)),
    authorizations: Object.values(state.authorizations).map(({ description }) => description),
  };
}

const summariseApp = (app: App) => ({
  name: app.name,
  region: app.region,
  stack: app.stack,
  buildStack: app.buildStack,
  maintenance: app.maintenance,
  config: Object.keys(app.config).sort(),
  buildpacks: app.buildpacks,
  releases: app.releases.map(({ version, description }) => `v${version} ${description}`),
  formation: app.formation.map(({ type, quantity, size }) => `${type}=${quantity}:${size}`),
  domains: app.domains.map(({ hostname }) => hostname),
  drains: app.drains.map(({ url }) => url),
  features: app.features,
});
