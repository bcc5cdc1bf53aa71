import { installPython } from "../../../src/commands/python/install.ts";
import type { Files } from "../../../src/files/files.ts";
import { homeFiles } from "../../support/process.ts";

/** A learner's home with Python in /usr/local. */
export function laptop(version = "3.14.7"): Files {
  const files = homeFiles();
  files.as(0).mkdir("/usr/local", { parents: true });
  files.as(0).chown("/usr/local", 1000);
  installPython(files, "/usr/local", version);
  return files;
}
