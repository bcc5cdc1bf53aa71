import type { Service } from "./advertise.ts";
import { advertise } from "./advertise.ts";
import { type Receiver, receivePack } from "./receive-pack.ts";
import type { Repository } from "./repository.ts";
import { uploadPack } from "./upload-pack.ts";

const services: readonly string[] = ["git-upload-pack", "git-receive-pack"];
const isService = (name: string): name is Service => services.includes(name);

/** The three requests of git's smart protocol (gitprotocol-http), told apart by the end of the path. */
interface GitRequest {
  /** The path before it: "/NAME.git". */
  readonly path: string;
  readonly service: Service;
  readonly advertisement: boolean;
}

/** Undefined when this is no request of the smart protocol. */
export function readGitRequest(request: Request): GitRequest | undefined {
  const url = new URL(request.url);
  const match = /^(\/.*)\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(url.pathname);
  if (!match) return undefined;
  const advertisement = match[2] === "info/refs";
  const service = advertisement ? (url.searchParams.get("service") ?? "") : match[2]!;
  if (!isService(service) || request.method !== (advertisement ? "GET" : "POST")) return undefined;
  return { path: match[1]!, service, advertisement };
}

/** Serves one repository. Without a receiver nothing can be pushed. */
export async function serveGit(
  request: Request,
  { service, advertisement }: GitRequest,
  repository: Repository,
  receiver?: Receiver,
): Promise<Response> {
  if (service === "git-receive-pack" && !receiver) return plainText(403, "Permission denied.\n");
  if (advertisement) return gitResponse(`${service}-advertisement`, advertise(service, repository));
  const body = await readBody(request);
  // Before a large push git asks with four zeros whether it may; see http.postBuffer.
  if (body.length === 4) return gitResponse(`${service}-result`, new Uint8Array(0));
  return gitResponse(
    `${service}-result`,
    service === "git-upload-pack" ? uploadPack(repository, body) : receivePack(receiver!, body),
  );
}

export const plainText = (status: number, text: string, headers: Record<string, string> = {}): Response =>
  new Response(text, { status, headers: { "content-type": "text/plain", ...headers } });

const gitResponse = (type: string, body: Uint8Array | ReadableStream<Uint8Array>): Response =>
  new Response(body as BodyInit, {
    headers: { "content-type": `application/x-${type}`, "cache-control": "no-cache" },
  });

async function readBody(request: Request): Promise<Uint8Array> {
  const bytes = await request.arrayBuffer();
  if (request.headers.get("content-encoding") !== "gzip") return new Uint8Array(bytes);
  const unzipped = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unzipped).arrayBuffer());
}
