import { join } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { type NpmArguments, notSimulated } from "./arguments.ts";
import { type Manifest, readManifest, writeManifest } from "./manifest.ts";

/** `npm init -y`: a package.json from what the folder tells. */
export async function init(process: Process, { operands, options }: NpmArguments): Promise<number> {
  if (operands.length > 0) throw notSimulated(`npm init ${operands[0]}`);
  const { files, cwd } = process;
  if (!options.get("yes") && !options.get("force")) throw notSimulated("npm init without -y");
  const old = readManifest(process, cwd) ?? {};
  const main =
    ["index.js", "server.js", "app.js"].find((name) => files.is("file", join(cwd, name))) ?? "index.js";
  const { name, version, description, ...rest } = old;
  const manifest: Manifest = {
    name:
      name ??
      cwd
        .slice(cwd.lastIndexOf("/") + 1)
        .toLowerCase()
        .replace(/[^a-z0-9._~-]+/g, "-"),
    version: version ?? "1.0.0",
    description: (description as string | undefined) ?? "",
    main,
    scripts: {
      test: 'echo "Error: no test specified" && exit 1',
      ...(main === "server.js" || files.is("file", join(cwd, "server.js"))
        ? { start: "node server.js" }
        : {}),
    },
    keywords: [],
    author: "",
    license: "ISC",
    type: "commonjs",
    ...rest,
  };
  writeManifest(process, cwd, manifest);
  await process.stdout.write(
    `Wrote to ${join(cwd, "package.json")}:\n\n${JSON.stringify(manifest, null, 2)}\n\n\n`,
  );
  return 0;
}
