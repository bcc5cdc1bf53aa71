import { bootProperties, catalogue, type Artifact } from "./catalogue.ts";

const head = `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
`;

const coordinates = (group: string, artifact: string, version: string, indent = "  ") =>
  `${indent}<groupId>${group}</groupId>\n${indent}<artifactId>${artifact}</artifactId>\n${indent}<version>${version}</version>\n`;

const dependency = (group: string, artifact: string, version: string) =>
  `    <dependency>\n${coordinates(group, artifact, version, "      ")}    </dependency>\n`;

const boot = "org.springframework.boot";

/** Plugins that Spring Boot's parent pins, by the names their versions have in its releases. */
const plugins = ["clean", "resources", "compiler", "surefire", "jar", "install", "dependency"];

/** The POM of an artifact, as far as builds here look into it. */
export function pomOf(found: Artifact, version: string): string {
  const { group, artifact } = found;
  if (group === boot && artifact === "spring-boot-starter-parent") return parentPom(version);
  if (group === boot && artifact === "spring-boot-dependencies") return bomOf(version);
  const list = found.dependencies(version);
  return `${head}${coordinates(group, artifact, version)}${
    list.length > 0
      ? `  <dependencies>\n${list.map((each) => dependency(each.group, each.artifact, each.version)).join("")}  </dependencies>\n`
      : ""
  }</project>\n`;
}

const parentPom = (version: string): string => `${head}  <parent>
${coordinates(boot, "spring-boot-dependencies", version, "    ")}  </parent>
  <artifactId>spring-boot-starter-parent</artifactId>
  <packaging>pom</packaging>
  <properties>
    <java.version>${version.startsWith("2") ? "1.8" : "17"}</java.version>
    <maven.compiler.release>\${java.version}</maven.compiler.release>
  </properties>
</project>
`;

/** Everything that a release of Spring Boot manages, as properties of plugins and as dependencies. */
function bomOf(version: string): string {
  const managed = [...catalogue.values()].flatMap((each) => {
    const wanted = each.managedBy(version);
    return wanted === undefined ? [] : [dependency(each.group, each.artifact, wanted)];
  });
  const own = plugins.map(
    (name) =>
      `    <maven-${name}-plugin.version>${bootProperties.get(version)?.get(name)}</maven-${name}-plugin.version>\n`,
  );
  return `${head}${coordinates(boot, "spring-boot-dependencies", version)}  <packaging>pom</packaging>
  <properties>
    <spring-boot.version>${version}</spring-boot.version>
${own.join("")}  </properties>
  <dependencyManagement>
  <dependencies>
${managed.join("")}  </dependencies>
  </dependencyManagement>
</project>
`;
}
