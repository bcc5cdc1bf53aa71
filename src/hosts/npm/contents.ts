import type { Package, Release } from "./catalogue.ts";
import { moduleFiles } from "./modules/index.ts";

/** The files of a published version: its package.json, its code and its programs. */
export function contentsOf({ name, description, homepage }: Package, release: Release) {
  const { version, license, node, funding, bin, dependencies } = release;
  const manifest = {
    name,
    version,
    ...(description && { description }),
    homepage,
    license,
    ...(funding && { funding: `${homepage}/funding` }),
    main: "index.js",
    ...(Object.keys(bin).length > 0 && { bin }),
    ...(Object.keys(dependencies).length > 0 && { dependencies }),
    ...(node && { engines: { node } }),
  };
  return [
    { path: "package.json", text: `${JSON.stringify(manifest, null, 2)}\n` },
    ...moduleFiles(name, version),
    ...Object.entries(bin).map(([program, path]) => ({
      path: path.replace(/^\.\//, ""),
      text: `#!/usr/bin/env node\nprocess.stderr.write("${program}: this program is not simulated yet\\n");\nprocess.exit(1);\n`,
      mode: 0o755,
    })),
  ];
}
