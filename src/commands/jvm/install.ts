import type { Files } from "../../files/files.ts";
import { stubOf } from "../../files/stubs.ts";

/** What the laptop has: the newest LTS release of the JDK, and the build tools of August 2026. */
const laptop = {
  java: "25.0.4",
  maven: "3.9.16",
  gradle: "9.4.1",
  clojure: "1.12.4.1597",
  lein: "2.12.0",
  sbt: "1.12.11",
} as const;

/** Puts a JDK below `home` ("/usr/lib/jvm/zulu25"): java, javac, jar. */
export function installJdk(files: Files, home: string, version: string): void {
  files.mkdir(`${home}/bin`, { parents: true });
  for (const name of ["java", "javac"])
    files.write(`${home}/bin/${name}`, stubOf(name, version), { mode: 0o755 });
}

/** Puts the JDK and the build tools of the JVM's languages on a laptop, linked into `bin` ("/usr/local/bin"). */
export function installJvm(files: Files, bin: string): void {
  const home = "/usr/lib/jvm/zulu25";
  installJdk(files, home, laptop.java);
  for (const name of ["java", "javac"]) files.symlink(`${home}/bin/${name}`, `${bin}/${name}`);
  files.write(`${bin}/mvn`, stubOf("mvn", laptop.maven, "/usr/share/maven"), { mode: 0o755 });
  files.write(`${bin}/gradle`, stubOf("gradle", laptop.gradle), { mode: 0o755 });
  for (const name of ["clojure", "clj"])
    files.write(`${bin}/${name}`, stubOf("clojure", laptop.clojure), { mode: 0o755 });
  files.write(`${bin}/lein`, stubOf("lein", laptop.lein), { mode: 0o755 });
  files.write(`${bin}/sbt`, stubOf("sbt", laptop.sbt), { mode: 0o755 });
}
