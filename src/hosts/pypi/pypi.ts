import { toHex } from "../../base/bytes.ts";
import type { Fetch } from "../../base/fetch.ts";
import { canonical, catalogue, type Project, type Release } from "./catalogue.ts";
import { type Distribution, builtFrom, distributionsOf, metadataOf } from "./wheel.ts";

const simpleType = "application/vnd.pypi.simple.v1+json";

/**
 * The Python Package Index: https://pypi.org/simple/NAME/ (PEP 691), /pypi/NAME/json, /pypi/NAME/VERSION/json, and
 * the wheels with their metadata (PEP 658) at files.pythonhosted.org.
 */
export function createPypi(): Fetch {
  return async (request) => {
    const url = new URL(request.url);
    if (request.method !== "GET" && request.method !== "HEAD")
      return new Response("Method Not Allowed", { status: 405 });
    const answer =
      url.host === "files.pythonhosted.org"
        ? await sendFile(url)
        : await sendPage(url, request.headers.get("accept"));
    return (
      answer ?? new Response("404 Not Found", { status: 404, headers: { "content-type": "text/plain" } })
    );
  };
}

async function sendPage(url: URL, accept: string | null): Promise<Response | undefined> {
  const simple = /^\/simple\/([^/]+)(\/?)$/.exec(url.pathname);
  if (simple) {
    const name = canonical(decodeURIComponent(simple[1]!));
    const project = catalogue.get(name);
    if (!project) return undefined;
    if (simple[2] === "" || name !== simple[1])
      return new Response(null, { status: 301, headers: { location: `${url.origin}/simple/${name}/` } });
    return accept?.includes("json") ? simpleJson(name, project) : simpleHtml(name, project);
  }
  const json = /^\/pypi\/([^/]+)(?:\/([^/]+))?\/json$/.exec(url.pathname);
  const project = json && catalogue.get(canonical(decodeURIComponent(json[1]!)));
  if (!project) return undefined;
  const release = json[2] ? project.releases.find(({ version }) => version === json[2]) : project.releases[0];
  return release && projectJson(project, release);
}

const fileUrl = (name: string, { filename }: Distribution) =>
  `https://files.pythonhosted.org/packages/${name}/${filename}`;

const listed = ({ releases }: Project) => releases.toReversed();

async function simpleJson(name: string, project: Project): Promise<Response> {
  const files = await Promise.all(
    listed(project).flatMap((release) =>
      distributionsOf(project, release).map(async (file) => ({
        filename: file.filename,
        url: fileUrl(name, file),
        hashes: { sha256: await sha256(file.bytes()) },
        "requires-python": release.python || null,
        size: release.kilobytes * 1000,
        "core-metadata": file.packageType === "bdist_wheel",
        yanked: false,
      })),
    ),
  );
  const body = {
    meta: { "api-version": "1.1" },
    name,
    versions: listed(project).map(({ version }) => version),
    files,
  };
  return new Response(JSON.stringify(body), { headers: { "content-type": simpleType } });
}

async function simpleHtml(name: string, project: Project): Promise<Response> {
  const links: string[] = [];
  for (const release of listed(project))
    for (const file of distributionsOf(project, release)) {
      const python = release.python.replaceAll(">", "&gt;").replaceAll("<", "&lt;");
      links.push(
        `<a href="${fileUrl(name, file)}#sha256=${await sha256(file.bytes())}"${python && ` data-requires-python="${python}"`}>${file.filename}</a><br />`,
      );
    }
  const html = `<!DOCTYPE html>\n<html>\n  <head>\n    <meta name="pypi:repository-version" content="1.1">\n    <title>Links for ${name}</title>\n  </head>\n  <body>\n    <h1>Links for ${name}</h1>\n${links.join("\n")}\n  </body>\n</html>\n`;
  return new Response(html, { headers: { "content-type": "text/html" } });
}

async function projectJson(project: Project, release: Release): Promise<Response> {
  const name = canonical(project.name);
  const urls = await Promise.all(
    distributionsOf(project, release).map(async (file) => ({
      filename: file.filename,
      url: fileUrl(name, file),
      packagetype: file.packageType,
      python_version: file.pythonVersion,
      digests: { sha256: await sha256(file.bytes()) },
      requires_python: release.python || null,
      size: release.kilobytes * 1000,
      yanked: false,
    })),
  );
  return Response.json({
    info: {
      name: project.name,
      version: release.version,
      summary: project.summary,
      requires_python: release.python || null,
      requires_dist: release.requires.length > 0 ? release.requires : null,
      package_url: `https://pypi.org/project/${project.name}/`,
      yanked: false,
    },
    releases: Object.fromEntries(listed(project).map(({ version }) => [version, []])),
    urls,
  });
}

async function sendFile(url: URL): Promise<Response | undefined> {
  const [, name, wanted] = /^\/packages\/([^/]+)\/([^/]+)$/.exec(url.pathname) ?? [];
  const project = name ? catalogue.get(name) : undefined;
  if (!project || !wanted) return undefined;
  const filename = wanted.replace(/\.metadata$/, "");
  for (const release of project.releases) {
    const file =
      distributionsOf(project, release).find((one) => one.filename === filename) ??
      builtFrom(project, release, filename);
    if (!file) continue;
    if (wanted !== filename) return new Response(metadataOf(project, release));
    return new Response(file.bytes() as Uint8Array<ArrayBuffer>, {
      headers: { "content-type": "application/octet-stream" },
    });
  }
  return undefined;
}

const sha256 = async (bytes: Uint8Array): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)));
