import type { Process } from "../../../shell/command.ts";
import { BuildFailure, type Log } from "./log.ts";

const pom = (group: string, artifact: string, version: string) => `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
  <modelVersion>4.0.0</modelVersion>
  <groupId>${group}</groupId>
  <artifactId>${artifact}</artifactId>
  <version>${version}</version>
  <name>${artifact}</name>
  <properties>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <maven.compiler.release>17</maven.compiler.release>
  </properties>
  <dependencies>
    <dependency>
      <groupId>org.junit.jupiter</groupId>
      <artifactId>junit-jupiter-api</artifactId>
      <version>5.11.4</version>
      <scope>test</scope>
    </dependency>
  </dependencies>
</project>
`;

/** archetype:generate of the quickstart; it asks nothing, so what it needs must be given with -D. */
export async function generate(
  { files, cwd }: Process,
  defines: ReadonlyMap<string, string>,
  log: Log,
): Promise<void> {
  const [group, artifact] = [defines.get("groupId"), defines.get("artifactId")];
  if (group === undefined || artifact === undefined)
    throw new BuildFailure(
      [
        "archetype:generate: asking for the project's names is not simulated yet: give -DgroupId=com.example -DartifactId=demo",
      ],
      "MojoFailureException",
    );
  const folder = `${cwd}/${artifact}`;
  const source = `${folder}/src/main/java/${group.replaceAll(".", "/")}`;
  files.mkdir(source, { parents: true });
  files.write(`${folder}/pom.xml`, pom(group, artifact, defines.get("version") ?? "1.0-SNAPSHOT"));
  files.write(
    `${source}/App.java`,
    `package ${group};\n\n/**\n * Hello world!\n */\npublic class App {\n    public static void main(String[] args) {\n        System.out.println("Hello World!");\n    }\n}\n`,
  );
  await log.info(`Project created from Archetype in dir: ${folder}`);
}
