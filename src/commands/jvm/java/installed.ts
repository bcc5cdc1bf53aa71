import { readStub } from "../../../files/stubs.ts";
import type { Process } from "../../../shell/command.ts";

/** The JDK that tools run with, JAVA_HOME before PATH: its version and its home. Undefined without one. */
export function installedJava({
  env,
  files,
}: Process): { readonly version: string; readonly home: string } | undefined {
  const home = env.get("JAVA_HOME");
  const folders = [...(home ? [`${home}/bin`] : []), ...(env.get("PATH") ?? "").split(":")];
  for (const folder of folders) {
    const path = `${folder}/java`;
    if (!files.is("file", path)) continue;
    const stub = readStub(files.text(path));
    if (stub?.[0] === "java")
      return { version: stub[1]!, home: files.realpath(path).replace(/\/bin\/java$/, "") };
  }
  return undefined;
}
