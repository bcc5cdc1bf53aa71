import type { Domain } from "../api/shapes.ts";
import type { Context } from "../definition.ts";
import { PlainError } from "../errors.ts";

const interval = 5000;

/** Asks every five seconds until the domain is no longer pending. */
export async function waitForDomain(context: Context, domain: Domain): Promise<void> {
  const { process, api, talk, app } = context;
  await talk.start(`Waiting for ${talk.colour.name(domain.hostname)}`);
  let { status } = domain;
  while (status === "pending") {
    await process.clock.sleep(interval, process.signal);
    ({ status } = await api.get<Domain>(`/apps/${app}/domains/${domain.id}`));
  }
  await talk.stop();
  if (status !== "succeeded" && status !== "none")
    throw new PlainError(`The domain creation finished with status ${status}`);
}
