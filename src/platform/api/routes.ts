import { accountRoutes } from "./account.ts";
import { appRoutes } from "./apps.ts";
import { configVarRoutes } from "./config-vars.ts";
import { dynoRoutes } from "./dynos.ts";
import { formationRoutes } from "./formation.ts";
import { logSessionRoutes } from "./log-sessions.ts";
import { releaseRoutes } from "./releases.ts";
import type { Route } from "./route.ts";

/** Every route of the API; the first that fits answers. */
export const routes: readonly Route[] = [
  ...accountRoutes,
  ...appRoutes,
  ...configVarRoutes,
  ...dynoRoutes,
  ...formationRoutes,
  ...logSessionRoutes,
  ...releaseRoutes,
];
