import type { PlanFacts, ServiceFacts } from "../editions/edition.ts";
import { notFound } from "../errors.ts";
import { idOf } from "../model/ids.ts";
import type { Store } from "../model/store.ts";
import { get, isoTime, type Route } from "./route.ts";

/** The catalogue has no dates of its own. */
const since = isoTime(Date.UTC(2013, 8, 1));

const presentService = (service: ServiceFacts) => ({
  cli_plugin_name: null,
  created_at: since,
  human_name: service.title,
  id: idOf(`service ${service.name}`),
  name: service.name,
  state: "ga",
  supports_multiple_installations: true,
  supports_sharing: true,
  updated_at: since,
});

export const presentPlan = (service: ServiceFacts, plan: PlanFacts) => ({
  addon_service: { id: idOf(`service ${service.name}`), name: service.name },
  compliance: [],
  created_at: since,
  default: plan.isDefault === true,
  description: `${service.title} ${plan.title}`,
  human_name: plan.title,
  id: idOf(`plan ${service.name}:${plan.name}`),
  installable_inside_private_network: false,
  installable_outside_private_network: true,
  name: `${service.name}:${plan.name}`,
  price: { cents: plan.cents, contract: false, metered: false, unit: "month" },
  space_default: false,
  state: "ga",
  updated_at: since,
  visible: true,
});

function findService(store: Store, wanted: string): ServiceFacts {
  const service = store.edition.services.find(
    ({ name }) => name === wanted || idOf(`service ${name}`) === wanted,
  );
  if (!service) throw notFound("add-on service", "addon_service");
  return service;
}

export const addonServiceRoutes: readonly Route[] = [
  get("/addon-services", ({ store }) => Response.json(store.edition.services.map(presentService))),
  get("/addon-services/:service", ({ store, params }) =>
    Response.json(presentService(findService(store, params["service"]!))),
  ),
  get("/addon-services/:service/plans", ({ store, params }) => {
    const service = findService(store, params["service"]!);
    return Response.json(service.plans.map((plan) => presentPlan(service, plan)));
  }),
  get("/addon-services/:service/plans/:plan", ({ store, params }) => {
    const service = findService(store, params["service"]!);
    const plan = service.plans.find(({ name }) =>
      [name, `${service.name}:${name}`].includes(params["plan"]!),
    );
    if (!plan) throw notFound("plan");
    return Response.json(presentPlan(service, plan));
  }),
];
