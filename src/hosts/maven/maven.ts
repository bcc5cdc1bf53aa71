import { encode } from "../../base/bytes.ts";
import type { Fetch } from "../../base/fetch.ts";
import type { ArchiveEntry } from "../../base/zip/entry.ts";
import { writeZip } from "../../base/zip/write-zip.ts";
import { type Artifact, catalogue, isReleased } from "./catalogue.ts";
import { pomOf } from "./poms.ts";

/**
 * Maven Central and Clojars: GET /maven2/GROUP/ARTIFACT/VERSION/ARTIFACT-VERSION.pom and .jar, and
 * GET /maven2/GROUP/ARTIFACT/maven-metadata.xml.
 */
export function createMaven(): Fetch {
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return new Response("", { status: 405 });
    const parts = new URL(request.url).pathname.replace(/^\/(?:maven2\/)?/, "").split("/");
    const file = parts.pop()!;
    if (file === "maven-metadata.xml") {
      const artifact = parts.pop()!;
      const found = catalogue.get(`${parts.join(".")}:${artifact}`);
      return found ? xml(metadata(found)) : notFound();
    }
    const [version = "", artifact = ""] = [parts.pop(), parts.pop()];
    const found = catalogue.get(`${parts.join(".")}:${artifact}`);
    if (!found || !isReleased(found, version)) return notFound();
    if (file === `${artifact}-${version}.pom`) return xml(pomOf(found, version));
    if (file !== `${artifact}-${version}.jar`) return notFound();
    return new Response(jarOf(found, version) as Uint8Array<ArrayBuffer>, {
      headers: { "content-type": "application/java-archive" },
    });
  };
}

const notFound = () => new Response("<h1>404 Not Found</h1>", { status: 404 });
const xml = (text: string) => new Response(text, { headers: { "content-type": "text/xml" } });

const metadata = ({ group, artifact, versions }: Artifact): string => `<?xml version="1.0" encoding="UTF-8"?>
<metadata>
  <groupId>${group}</groupId>
  <artifactId>${artifact}</artifactId>
  <versioning>
    <latest>${versions[0]}</latest>
    <release>${versions[0]}</release>
    <versions>
${versions
  .toReversed()
  .map((version) => `      <version>${version}</version>\n`)
  .join("")}    </versions>
  </versioning>
</metadata>
`;

/** A jar with the folders of its packages, so that a compiler knows what may be imported, and no code. */
function jarOf({ group, artifact, packages }: Artifact, version: string): Uint8Array {
  const mtime = Date.UTC(2026, 0, 1);
  const file = (path: string, text: string): ArchiveEntry => ({
    path,
    kind: "file",
    mode: 0o644,
    mtime,
    data: encode(text),
  });
  return writeZip([
    file(
      "META-INF/MANIFEST.MF",
      `Manifest-Version: 1.0\r\nImplementation-Title: ${artifact}\r\nImplementation-Version: ${version}\r\n\r\n`,
    ),
    ...packages.map((name): ArchiveEntry => ({
      path: name.replaceAll(".", "/"),
      kind: "directory",
      mode: 0o755,
      mtime,
      data: new Uint8Array(),
    })),
    file(
      `META-INF/maven/${group}/${artifact}/pom.properties`,
      `artifactId=${artifact}\ngroupId=${group}\nversion=${version}\n`,
    ),
  ]);
}
