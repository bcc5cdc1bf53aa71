import type { Files } from "../../../files/files.ts";

export type Framework = "spring-boot" | "micronaut" | "quarkus" | "ratpack";

const marks: readonly { readonly mark: string; readonly framework: Framework }[] = [
  { mark: "org.springframework.boot:", framework: "spring-boot" },
  { mark: "io.micronaut:", framework: "micronaut" },
  { mark: "io.quarkus:", framework: "quarkus" },
  { mark: "io.ratpack:", framework: "ratpack" },
];

/** By the list of all dependencies that Gradle prints. */
export const detectFramework = (dependencies: string): Framework | undefined =>
  marks.find(({ mark }) => dependencies.includes(mark))?.framework;

/** What builds an app of a framework that has no task "stage". */
export const usualTask: Readonly<Record<Framework, string>> = {
  "spring-boot": "build -x check",
  micronaut: "shadowJar -x check",
  quarkus: "build -x check",
  ratpack: "installDist -x check",
};

/** The web process of an app without a Procfile. */
export function defaultWeb(files: Files, dir: string, framework: Framework | undefined): string | undefined {
  const libs = `${dir}/build/libs`;
  const jar = files.is("directory", libs)
    ? files
        .list(libs)
        .find(({ name }) => name.endsWith(".jar") && !/(?:plain|sources|javadoc)\.jar$/.test(name))?.name
    : undefined;
  if (framework === "spring-boot" && jar)
    return `java -Dserver.port=$PORT $JAVA_OPTS -jar ./build/libs/${jar}`;
  if (framework === "micronaut" && jar)
    return `java -Dmicronaut.server.port=$PORT $JAVA_OPTS -jar ./build/libs/${jar}`;
  if (framework === "quarkus" && files.exists(`${dir}/build/quarkus-app/quarkus-run.jar`))
    return "java -Dquarkus.http.port=$PORT $JAVA_OPTS -jar build/quarkus-app/quarkus-run.jar";
  if (framework !== "ratpack" || !files.is("directory", `${dir}/build/install`)) return undefined;
  const [app] = files.list(`${dir}/build/install`);
  return app && `./build/install/${app.name}/bin/${app.name}`;
}
