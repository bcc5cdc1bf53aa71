import type { Git } from "../context.ts";
import { GitError } from "../errors.ts";
import { bundleConnection, isFileUrl } from "./bundle.ts";
import { Connection } from "./http.ts";
import { localConnection } from "./local.ts";
import type { Advertisement, Service } from "./http.ts";

/** How a repository elsewhere is spoken to, whatever lies between. */
export interface Transport {
  /** As git shows it in its messages about access. */
  readonly shown: string;
  discover(service: Service): Promise<Advertisement>;
  post(service: Service, body: Uint8Array): Promise<ReadableStream<Uint8Array>>;
}

export function connect(git: Git, url: string): Transport {
  if (/^https?:\/\//i.test(url)) return new Connection(git, url);
  const ssh = /^(?:ssh:\/\/)?(?:[^@/]+@)?([^:/]+)[:/]/.exec(url);
  if (/^[a-z]+:\/\//i.test(url) && !/^(ssh|file):/i.test(url))
    throw new GitError(`fatal: Unable to find remote helper for '${url.split(":")[0]}'`, 128);
  if (ssh && !url.startsWith("/") && !url.startsWith(".") && !url.startsWith("file:"))
    throw new GitError(
      `ssh: connect to host ${ssh[1]} port 22: Connection refused\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.`,
      128,
    );
  return isFileUrl(git, url) ? bundleConnection(git, url) : localConnection(git, url);
}
