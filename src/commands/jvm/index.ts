import type { Command } from "../../shell/command.ts";

/** Programs by the name their stub files use. Each is called with its version first. */
export const jvmCommands: Record<string, () => Promise<Command>> = {
  java: async () => (await import("./java/java.ts")).java,
  javac: async () => (await import("./javac/javac.ts")).javac,
  clojure: async () => (await import("./clojure/clojure-cli.ts")).clojure,
  gradle: async () => (await import("./gradle/gradle.ts")).gradle,
  lein: async () => (await import("./clojure/lein.ts")).lein,
  mvn: async () => (await import("./maven/mvn.ts")).mvn,
  sbt: async () => (await import("./scala/sbt.ts")).sbt,
};
