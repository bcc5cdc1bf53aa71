import { nothing, route, type Context, type Route } from "./route.ts";

/** A place to upload a source to (PUT, for an hour in reality), and the address a build then takes it from. */
const makeSource = ({ store, builds }: Context<undefined>): Response => {
  const url = builds.blobs.address("source", store.random.uuid(), store.random.hex(27));
  return Response.json({ source_blob: { get_url: url, put_url: url } }, { status: 201 });
};

export const sourceRoutes: readonly Route[] = [
  route("POST", "/sources", nothing, makeSource),
  route("POST", "/apps/:app/sources", nothing, makeSource),
];
