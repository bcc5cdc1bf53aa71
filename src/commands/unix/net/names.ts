import type { Process } from "../../../shell/command.ts";
import { addressOf, isLocal } from "./curl-talk.ts";
import { reach, Unreachable } from "./reach.ts";

/** The address of a host of the simulated internet; undefined when there is no such host. */
export async function lookUp(process: Process, host: string): Promise<string | undefined> {
  if (isLocal(host)) return "127.0.0.1";
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return host;
  if (!/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host)) return undefined;
  try {
    const response = await reach(
      process,
      new Request(`https://${host}/`, { method: "HEAD", signal: process.signal }),
    );
    await response.body?.cancel();
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    if (error.code === "ENOTFOUND") return undefined;
  }
  return addressOf(host);
}
