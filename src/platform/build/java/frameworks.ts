import type { Files } from "../../../files/files.ts";

/** Frameworks by what their POM mentions, and how their jar is told its port. */
const frameworks: readonly { readonly mark: RegExp; readonly port: string }[] = [
  { mark: /<groupId>org\.springframework\.boot[\s\S]*<artifactId>spring-boot/, port: "-Dserver.port=$PORT" },
  { mark: /<groupId>org\.wildfly\.swarm/, port: "-Dswarm.http.port=$PORT" },
  { mark: /<groupId>io\.micronaut/, port: "-Dmicronaut.server.port=$PORT" },
];

/** The web process of an app without a Procfile: its largest jar, for the frameworks that need no more. */
export function defaultWeb(files: Files, dir: string): string | undefined {
  if (!files.is("directory", `${dir}/target`)) return undefined;
  const pom = files.text(`${dir}/pom.xml`);
  if (/<groupId>io\.quarkus/.test(pom))
    return "java -Dquarkus.http.port=$PORT $JAVA_OPTS -jar target/quarkus-app/quarkus-run.jar";
  const [largest] = files
    .list(`${dir}/target`)
    .filter(({ name, kind }) => kind === "file" && name.endsWith(".jar"))
    .map(({ name }) => ({ name, size: files.stat(`${dir}/target/${name}`).size }))
    .sort((a, b) => b.size - a.size);
  const framework = frameworks.find(({ mark }) => mark.test(pom));
  return largest && framework && `java ${framework.port} $JAVA_OPTS -jar target/${largest.name}`;
}
