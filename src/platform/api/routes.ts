import { accountRoutes } from "./account.ts";
import { addonServiceRoutes } from "./addon-services.ts";
import { addonRoutes } from "./addons.ts";
import { appRoutes } from "./apps.ts";
import { attachmentRoutes } from "./attachments.ts";
import { authorizationRoutes } from "./authorizations.ts";
import { buildRoutes } from "./builds.ts";
import { buildpackRoutes } from "./buildpacks.ts";
import { catalogueRoutes } from "./catalogue.ts";
import { certificateRoutes } from "./certificates.ts";
import { clientRoutes } from "./clients.ts";
import { collaboratorRoutes } from "./collaborators.ts";
import { configVarRoutes } from "./config-vars.ts";
import { domainRoutes } from "./domains.ts";
import { drainRoutes } from "./drains.ts";
import { dynoRoutes } from "./dynos.ts";
import { featureRoutes } from "./features.ts";
import { appSetupRoutes } from "./app-setups.ts";
import { slugRoutes } from "./slugs.ts";
import { sourceRoutes } from "./sources.ts";
import { formationRoutes } from "./formation.ts";
import { keyRoutes } from "./keys.ts";
import { logSessionRoutes } from "./log-sessions.ts";
import { pipelineRoutes } from "./pipelines.ts";
import { releaseRoutes } from "./releases.ts";
import type { Route } from "./route.ts";
import { teamRoutes } from "./teams.ts";
import { webhookRoutes } from "./webhooks.ts";

/** Every route of the API; the first that fits answers. */
export const routes: readonly Route[] = [
  ...accountRoutes,
  ...addonServiceRoutes,
  ...addonRoutes,
  ...appRoutes,
  ...appSetupRoutes,
  ...attachmentRoutes,
  ...authorizationRoutes,
  ...buildRoutes,
  ...buildpackRoutes,
  ...catalogueRoutes,
  ...certificateRoutes,
  ...clientRoutes,
  ...collaboratorRoutes,
  ...configVarRoutes,
  ...domainRoutes,
  ...drainRoutes,
  ...dynoRoutes,
  ...featureRoutes,
  ...formationRoutes,
  ...keyRoutes,
  ...logSessionRoutes,
  ...pipelineRoutes,
  ...releaseRoutes,
  ...slugRoutes,
  ...sourceRoutes,
  ...teamRoutes,
  ...webhookRoutes,
];
