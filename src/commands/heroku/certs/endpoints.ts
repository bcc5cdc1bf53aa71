import { FileError } from "../../../files/errors.ts";
import { resolve } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import type { Api } from "../api/client.ts";
import { PlainError } from "../errors.ts";

/** Throws when the app has no certificate, which in the simulation is always so. */
export async function findEndpoint(api: Api, app: string): Promise<never> {
  await api.get<unknown[]>(`/apps/${app}/sni-endpoints`);
  throw new PlainError(`${app} has no SSL certificates`);
}

/** A file's text; one that cannot be read is an error in Node's words. */
export function readPem({ files, cwd }: Process, path: string): string {
  try {
    return files.text(resolve(cwd, path));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const said = error.text.toLowerCase();
    throw new PlainError(`${error.code}: ${said}, open '${path}'\nCode: ${error.code}`);
  }
}

export const certificateFiles = {
  CRT: { required: true, help: "absolute path of the certificate file on disk" },
  KEY: { required: true, help: "absolute path of the key file on disk" },
} as const;

/** The flags that name an endpoint, each saying what for. */
export const endpointFlags = (verb: string) =>
  ({
    endpoint: { value: true, help: `endpoint to ${verb}` },
    name: { value: true, help: `name to ${verb}` },
  }) as const;

export const hiddenConfirm = { confirm: { value: true, hidden: true } } as const;
