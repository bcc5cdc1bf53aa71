import { stubOf } from "../../../files/stubs.ts";
import type { BuildContext, Buildpack, BuildLog, BuildResult, Source } from "../buildpack.ts";
import { BuildError, CompileError } from "../errors.ts";
import { block, indent, step, warn } from "../output.ts";
import { listing, sourceAt } from "../source.ts";
import { type Directives, readDirectives } from "./directives.ts";
import { expandVersion } from "./versions.ts";

/** The Go buildpack of 2026: Go modules only. */
export const go: Buildpack = {
  id: "heroku/go",
  name: "Go",
  detect: (source) =>
    source.has("go.mod") || legacy.some(({ file }) => source.has(file)) || hasSourceTree(source),
  explain: (source) => (source.edition === "classic" ? [] : block("red", explanation(source))),
  build(context) {
    if (context.edition === "classic")
      throw new BuildError([warn("Go apps are not simulated yet in the Heroku of the first tutorials.")]);
    return build(context);
  },
};

/** Tools of the time before modules. */
const legacy = [
  { file: "Gopkg.lock", tool: "dep" },
  { file: "Godeps/Godeps.json", tool: "godep" },
  { file: "vendor/vendor.json", tool: "govendor" },
  { file: "glide.yaml", tool: "glide" },
] as const;

const hasSourceTree = (source: Source): boolean =>
  source.list("src").some((name) => source.list(`src/${name}`).some((file) => file.endsWith(".go")));

async function* build(context: BuildContext): BuildLog<BuildResult> {
  const { files, dir, edition, config } = context;
  const source = sourceAt(files, dir, edition);
  if (!source.has("go.mod")) throw new CompileError(block("red", noModules(source)));
  const directives = readDirectives(source.text("go.mod"), config);
  yield step("Detected go modules via go.mod");
  yield step(`Detected Module Name: ${directives.module}`);
  if (config["GOVERSION"] !== undefined) yield* overridden("GOVERSION", config["GOVERSION"]);
  if (directives.isDefault)
    yield* block("yellow", [
      "The go.mod file for this project does not specify a Go version.",
      "",
      `Defaulting to ${directives.version}`,
      "",
      "For more details see:",
      "https://devcenter.heroku.com/articles/go-apps-with-modules#build-configuration",
    ]);
  if (files.is("file", `${dir}/bin`))
    throw new CompileError(block("red", ["Error: File bin exists and is not a directory."]));
  const version = yield* installGo(context, directives);
  const env = buildEnv(context, version);
  const packages = yield* choosePackages(context, directives, env);
  const spec = config["GO_INSTALL_PACKAGE_SPEC"];
  if (spec !== undefined) yield* overridden("GO_INSTALL_PACKAGE_SPEC", spec);
  const vendored = source.has("vendor/modules.txt") && source.has("go.sum") ? ["-mod=vendor"] : [];
  const before = source.list("bin");
  yield* hook(context, "bin/go-pre-compile", env);
  const command = ["go install -v -tags heroku", ...vendored, ...packages].join(" ");
  yield step(`Running: ${command}`);
  const status = yield* indented(context, command, env);
  if (status !== 0) throw new CompileError();
  yield* hook(context, "bin/go-post-compile", env);
  yield* announceBinaries(context, before);
  yield* writeProcfile(context, source, env);
  return { processTypes: {}, env: { PATH: "/usr/local/bin:/usr/bin:/bin:/app/bin" } };
}

/** Brings Go into the cache, where the next build finds it. */
async function* installGo(
  { files, cacheDir, clock }: BuildContext,
  directives: Directives,
): BuildLog<string> {
  const version = expandVersion(directives.version);
  const archive = `${version ?? directives.version}.linux-amd64.tar.gz`;
  const home = `${cacheDir}/${version}`;
  if (version !== undefined && files.exists(`${home}/go/bin/go`)) {
    yield step(`Using ${version}`);
    return version;
  }
  yield step("New Go Version, clearing old cache");
  for (const { name } of files.exists(cacheDir) ? files.list(cacheDir) : [])
    if (name.startsWith("go")) files.remove(`${cacheDir}/${name}`);
  yield step(`Installing ${version ?? directives.version}`);
  yield step(`Fetching ${archive}`);
  await clock.sleep(2500);
  if (version === undefined)
    throw new CompileError(
      block("red", [
        `Error: ${directives.version} could not be downloaded.`,
        "",
        "There is no such release of Go. The version comes from GOVERSION, from",
        "'// +heroku goVersion' or from the 'go' line of your go.mod.",
        "All releases: https://go.dev/dl/",
      ]),
    );
  files.mkdir(`${home}/go/bin`, { parents: true });
  files.write(`${home}/go/bin/go`, stubOf("go", version.slice(2)), { mode: 0o755 });
  return version;
}

function buildEnv({ dir, cacheDir, env, config }: BuildContext, version: string): Record<string, string> {
  const root = `${cacheDir}/${version}/go`;
  return {
    ...config,
    GOROOT: root,
    GOPATH: `${cacheDir}/go-path`,
    GOCACHE: `${cacheDir}/go-build-cache`,
    GOBIN: `${dir}/bin`,
    GOTOOLCHAIN: "local",
    PATH: `${root}/bin:${env["PATH"]}`,
  };
}

/** The main packages of the module. */
async function mainPackages(
  context: BuildContext,
  env: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const found: string[] = [];
  const lines = context.run(`go list -f '{{ if eq .Name "main" }}{{.ImportPath}}{{ end }}' ./...`, env);
  for (let next = await lines.next(); !next.done; next = await lines.next())
    if (/^[^\s:]+$/.test(next.value)) found.push(next.value);
  return found;
}

/** What `// +heroku install` names, else every main package of the module. */
async function* choosePackages(
  context: BuildContext,
  { module, install }: Directives,
  env: Readonly<Record<string, string>>,
): BuildLog<readonly string[]> {
  yield step("Determining packages to install");
  if (install.length > 0) return install;
  const found = await mainPackages(context, env);
  if (found.length === 0) {
    yield* block("yellow", [
      `No main packages found in module ${module}`,
      "",
      "Unsure what package(s) to install, defaulting to '.'",
    ]);
    yield* block("yellow", [
      "Installing package '.' (default)",
      "",
      "To install another, name it in a comment of your go.mod:",
      "// +heroku install ./cmd/...",
    ]);
    return ["."];
  }
  yield step("Detected the following main packages to install:");
  yield* found.map(indent);
  return found;
}

async function* indented(
  context: BuildContext,
  command: string,
  env: Readonly<Record<string, string>>,
): BuildLog<number> {
  const lines = context.run(command, env);
  for (let next = await lines.next(); ; next = await lines.next()) {
    if (next.done) return next.value;
    yield indent(next.value);
  }
}

/** Says that a config var wins over go.mod. */
const overridden = (name: string, value: string): string[] =>
  block("yellow", [
    `Using $${name} override.`,
    `$${name} = ${value}`,
    "",
    "If this isn't what you want please run:",
    `heroku config:unset ${name} -a <app>`,
  ]);

/** Runs a script of the app's, if it has it. */
async function* hook(context: BuildContext, path: string, env: Readonly<Record<string, string>>): BuildLog {
  const file = `${context.dir}/${path}`;
  if (!context.files.is("file", file)) return;
  yield step(`Running ${path} hook`);
  context.files.chmod(file, 0o755);
  if ((yield* indented(context, path, env)) !== 0) throw new CompileError();
}

/** Names what was built. */
function* announceBinaries({ files, dir }: BuildContext, before: readonly string[]): Generator<string> {
  yield step("Installed the following binaries:");
  for (const { name, kind } of files.exists(`${dir}/bin`) ? files.list(`${dir}/bin`) : [])
    if (kind === "file" && !before.includes(name)) yield indent(`./bin/${name}`);
}

/** An app without a Procfile gets one: web for a single program, else one type a program. */
async function* writeProcfile(
  context: BuildContext,
  source: Source,
  env: Readonly<Record<string, string>>,
): BuildLog {
  if (source.has("Procfile")) return;
  const names = (await mainPackages(context, env)).map((path) => path.slice(path.lastIndexOf("/") + 1));
  if (names.length === 0) return;
  const entries = names.map((name) => `${names.length === 1 ? "web" : name}: bin/${name}`);
  context.files.write(`${context.dir}/Procfile`, entries.map((entry) => `${entry}\n`).join(""));
  yield step("Created a Procfile with the following entries:");
  yield* entries.map(indent);
  yield* block("blue", [
    "If these entries look incomplete or incorrect please create a",
    "Procfile with the required entries.",
    "See https://devcenter.heroku.com/articles/procfile for more details about Procfiles",
  ]);
}

function noModules(source: Source): string[] {
  const found = legacy.find(({ file }) => source.has(file));
  return [
    ...(found
      ? [
          `Error: Your app appears to use '${found.tool}' for dependency management,`,
          "which Go and this buildpack no longer support.",
        ]
      : ["Error: A go.mod file is required."]),
    "",
    "Make your app a Go module: run `go mod init` and `go mod tidy`, then",
    "commit go.mod and go.sum, and push again.",
  ];
}

const explanation = (source: Source): string[] => [
  "Error: Your app is configured to use the Go buildpack,",
  "but we couldn't find a go.mod file.",
  "",
  "Currently the root directory of your app contains:",
  "",
  ...listing(source),
  "",
  "A buildpack looks nowhere else, and sees only what is committed and",
  "not listed in '.gitignore' or '.slugignore'.",
];
