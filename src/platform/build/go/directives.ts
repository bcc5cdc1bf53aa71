import { defaultGo } from "./versions.ts";

/** What go.mod says to the buildpack. */
export interface Directives {
  readonly module: string;
  readonly version: string;
  /** Nobody named a version. */
  readonly isDefault: boolean;
  /** Of GO_INSTALL_PACKAGE_SPEC, else of `// +heroku install`. */
  readonly install: readonly string[];
}

/** Reads go.mod by its lines, as the buildpack does; GOVERSION of the config vars wins. */
export function readDirectives(text: string, config: Readonly<Record<string, string>>): Directives {
  const asked = /^\s*\/\/ \+heroku goVersion[ \t]+(\S+)/m.exec(text)?.[1];
  const line = /^go[ \t]+(\S+)/m.exec(text)?.[1];
  const comment = /^\s*\/\/ \+heroku install[ \t]+(.+)/m.exec(text)?.[1];
  return {
    module: /^module[ \t]+"?([^\s"]+)"?/m.exec(text)?.[1] ?? "",
    version: config["GOVERSION"] ?? asked ?? (line === undefined ? defaultGo : `go${line}`),
    isDefault: (config["GOVERSION"] ?? asked ?? line) === undefined,
    install: (config["GO_INSTALL_PACKAGE_SPEC"] ?? comment ?? "").split(/\s+/).filter(Boolean),
  };
}
