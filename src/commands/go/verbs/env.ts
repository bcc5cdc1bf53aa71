import { join } from "../../../files/paths.ts";
import { moduleCache } from "../tool/downloads.ts";
import { findRoot } from "../tool/workspace.ts";
import type { GoVerb } from "../verb.ts";

/** go env: all of what this simulation knows, or the values of the names that are given. */
export const env: GoVerb = {
  async run(process, args, version) {
    const home = process.env.get("HOME") ?? "/";
    const root = findRoot(process);
    const gopath = process.env.get("GOPATH") ?? join(home, "go");
    const values: Record<string, string> = {
      GO111MODULE: process.env.get("GO111MODULE") ?? "",
      GOARCH: "amd64",
      GOBIN: process.env.get("GOBIN") ?? "",
      GOCACHE: process.env.get("GOCACHE") ?? join(home, ".cache/go-build"),
      GOENV: join(home, ".config/go/env"),
      GOFLAGS: process.env.get("GOFLAGS") ?? "",
      GOHOSTARCH: "amd64",
      GOHOSTOS: "linux",
      GOMOD: root === undefined ? "/dev/null" : join(root, "go.mod"),
      GOMODCACHE: moduleCache(process),
      GOOS: "linux",
      GOPATH: gopath,
      GOPROXY: process.env.get("GOPROXY") ?? "https://proxy.golang.org,direct",
      GOROOT: process.env.get("GOROOT") ?? "/usr/local/go",
      GOSUMDB: process.env.get("GOSUMDB") ?? "sum.golang.org",
      GOTOOLCHAIN: process.env.get("GOTOOLCHAIN") ?? "auto",
      GOVERSION: `go${version}`,
    };
    const text =
      args.length > 0
        ? args.map((name) => `${values[name] ?? ""}\n`).join("")
        : Object.entries(values)
            .map(([name, value]) => `${name}='${value}'\n`)
            .join("");
    await process.stdout.write(text);
    return 0;
  },
};
