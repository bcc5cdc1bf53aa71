import type { Edition, RegionFacts, SizeFacts, StackFacts } from "../editions/edition.ts";
import { notFound } from "../errors.ts";
import { idOf } from "../model/ids.ts";
import { get, isoTime, type Route } from "./route.ts";

/** The catalogue has no dates of its own. */
const since = isoTime(Date.UTC(2013, 8, 1));

const presentStack = (edition: Edition, { name, state }: StackFacts) => ({
  created_at: since,
  default: name === edition.stack,
  id: idOf(`stack ${name}`),
  name,
  state,
  updated_at: since,
});

const presentRegion = (region: RegionFacts) => ({
  country: region.country,
  created_at: since,
  default: region.name === "us",
  description: region.description,
  id: idOf(`region ${region.name}`),
  locale: region.locale,
  name: region.name,
  private_capable: region.private,
  provider: { name: "amazon-web-services", region: region.provider },
  updated_at: since,
});

const presentSize = (size: SizeFacts) => ({
  architecture: "amd64",
  compute: size.compute,
  cost: { cents: size.dollars * 100, unit: "month" },
  dedicated: size.dedicated,
  dyno_units: size.compute,
  generation: { id: idOf("generation cedar"), name: "cedar" },
  id: idOf(`size ${size.name}`),
  memory: size.memoryGiB,
  name: size.name,
  precise_dyno_units: size.compute,
  private_space_only: false,
});

/** What there is to choose from. */
export const catalogueRoutes: readonly Route[] = [
  get("/stacks", ({ store: { edition } }) =>
    Response.json(edition.stacks.map((stack) => presentStack(edition, stack))),
  ),
  get("/stacks/:stack", ({ store: { edition }, params }) => {
    const stack = edition.stacks.find(({ name }) => name === params["stack"]);
    if (!stack) throw notFound("stack");
    return Response.json(presentStack(edition, stack));
  }),
  get("/regions", ({ store: { edition } }) => Response.json(edition.regions.map(presentRegion))),
  get("/regions/:region", ({ store: { edition }, params }) => {
    const region = edition.regions.find(({ name }) => name === params["region"]);
    if (!region) throw notFound("region");
    return Response.json(presentRegion(region));
  }),
  get("/dyno-sizes", ({ store: { edition } }) => Response.json(edition.sizes.map(presentSize))),
  get("/dyno-sizes/:size", ({ store: { edition }, params }) => {
    const size = edition.sizes.find(({ name }) => name.toLowerCase() === params["size"]!.toLowerCase());
    if (!size) throw notFound("dyno size");
    return Response.json(presentSize(size));
  }),
  get("/apps/:app/available-dyno-sizes", ({ store: { edition } }) =>
    Response.json(edition.sizes.map(presentSize)),
  ),
];
