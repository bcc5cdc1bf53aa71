import { dirname, join } from "../../../files/paths.ts";
import type { Files } from "../../../files/files.ts";
import { BuildFailure } from "./log.ts";
import type { Repository } from "./repository.ts";
import { child, children, type Element, readXml, textOf, XmlError } from "./xml.ts";

export interface PomDependency {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
  readonly scope: string;
  readonly type: string;
  readonly optional: boolean;
  /** "group:artifact", "*" for either. */
  readonly exclusions: readonly string[];
}

export interface Plugin {
  readonly group: string;
  readonly artifact: string;
  readonly version?: string;
  readonly configuration?: Element;
  readonly goals: readonly string[];
  readonly phases: readonly string[];
}

/** A project with all that it inherits. */
export interface Model {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
  readonly packaging: string;
  readonly name: string;
  readonly finalName: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly dependencies: readonly PomDependency[];
  readonly managed: ReadonlyMap<string, PomDependency>;
  readonly plugins: readonly Plugin[];
  readonly modules: readonly string[];
  /** Does a parent of Spring Boot say how its plugin is run? */
  readonly bootParent: boolean;
}

const plugin = "org.apache.maven.plugins";

/** Fills in "${name}" as long as there is something to fill in. */
export function interpolate(text: string, properties: ReadonlyMap<string, string>): string {
  let value = text;
  for (let round = 0; round < 10 && value.includes("${"); round++)
    value = value.replace(/\$\{([^}]+)\}/g, (whole, name: string) => properties.get(name) ?? whole);
  return value;
}

interface Raw {
  readonly root: Element;
  /** Of a project on disk. */
  readonly path?: string;
}

/** Reads pom.xml with its parents and imported BOMs. Throws BuildFailure with Maven's words. */
export async function readModel(files: Files, path: string, repository: Repository): Promise<Model> {
  const raw = parse(files.text(path), path);
  const own = label(raw.root);
  const line: Raw[] = [{ root: raw.root, path }];
  for (
    let each = line[0]!, parent = child(each.root, "parent");
    parent;
    each = line.at(-1)!, parent = child(each.root, "parent")
  )
    line.push(await readParent(files, each, parent, repository, own, path));
  return assemble(line, files, repository, path);
}

function parse(text: string, path: string): Raw {
  try {
    return { root: readXml(text), path };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new BuildFailure(
      [
        "The build could not read 1 project -> [Help 1]",
        "  ",
        `  The project  (${path}) has 1 error`,
        `    Non-parseable POM ${path}: ${error.message} (position: @${error.line}:${error.column})  @ line ${error.line}, column ${error.column} -> [Help 2]`,
      ],
      "ProjectBuildingException",
    );
  }
}

const label = (root: Element) =>
  `${textOf(root, "groupId") ?? textOf(child(root, "parent"), "groupId")}:${textOf(root, "artifactId")}:${textOf(root, "version") ?? textOf(child(root, "parent"), "version")}`;

async function readParent(
  files: Files,
  of: Raw,
  parent: Element,
  repository: Repository,
  own: string,
  path: string,
): Promise<Raw> {
  const relative = textOf(parent, "relativePath");
  if (of.path && relative !== "") {
    const beside = join(dirname(of.path), relative ?? "../pom.xml");
    const file = files.is("directory", beside) ? `${beside}/pom.xml` : beside;
    if (files.is("file", file)) {
      const found = parse(files.text(file), file);
      if (textOf(found.root, "artifactId") === textOf(parent, "artifactId")) return found;
    }
  }
  const [group = "", artifact = "", version = ""] = ["groupId", "artifactId", "version"].map((name) =>
    textOf(parent, name),
  );
  const found = await repository.file({ group, artifact, version }, "pom");
  if (found) return { root: parse(files.text(found), found).root };
  const reason = `Non-resolvable parent POM for ${own}: Could not find artifact ${group}:${artifact}:pom:${version} in central (https://repo.maven.apache.org/maven2) and 'parent.relativePath' points at ${relative === "" ? "no local POM" : "wrong local POM"} @ line ${parent.line}, column ${parent.column - "<parent>".length + 1}`;
  throw new BuildFailure(
    [
      "The build could not read 1 project -> [Help 1]",
      "  ",
      `  The project ${own} (${path}) has 1 error`,
      `    ${reason} -> [Help 2]`,
    ],
    "ProjectBuildingException",
  );
}

async function assemble(
  line: readonly Raw[],
  files: Files,
  repository: Repository,
  path: string,
): Promise<Model> {
  const root = line[0]!.root;
  const parent = child(root, "parent");
  const properties = new Map<string, string>();
  for (const each of line.toReversed())
    for (const { name, text } of child(each.root, "properties")?.children ?? [])
      properties.set(name, text.trim());
  const group = textOf(root, "groupId") ?? textOf(parent, "groupId") ?? "";
  const version = textOf(root, "version") ?? textOf(parent, "version") ?? "";
  const artifact = textOf(root, "artifactId") ?? "";
  const basics = { groupId: group, artifactId: artifact, version: interpolate(version, properties) };
  for (const [name, value] of Object.entries(basics)) {
    properties.set(`project.${name}`, value);
    properties.set(`pom.${name}`, value);
  }
  properties.set("project.basedir", dirname(path));
  properties.set("basedir", dirname(path));
  properties.set("project.build.directory", `${dirname(path)}/target`);
  const fill = (text: string) => interpolate(text, properties);
  const managed = new Map<string, PomDependency>();
  for (const each of line.toReversed())
    for (const element of children(
      child(child(each.root, "dependencyManagement"), "dependencies"),
      "dependency",
    )) {
      const dependency = readDependency(element, fill);
      if (dependency.scope === "import") await importBom(dependency, files, repository, managed);
      else managed.set(`${dependency.group}:${dependency.artifact}`, dependency);
    }
  const elements = line
    .toReversed()
    .flatMap((each) => children(child(each.root, "dependencies"), "dependency"));
  const dependencies = elements.map((element) => complete(readDependency(element, fill), managed));
  const missing = dependencies
    .map((dependency, index) => ({ dependency, element: elements[index]! }))
    .filter(({ dependency }) => dependency.version === "");
  if (missing.length > 0) throw withoutVersion(missing, label(root), path);
  const build = (name: string) =>
    line.toReversed().flatMap((each) => children(child(child(each.root, "build"), name), "plugin"));
  const pluginManagement = line
    .toReversed()
    .flatMap((each) =>
      children(child(child(child(each.root, "build"), "pluginManagement"), "plugins"), "plugin"),
    );
  return {
    group: fill(group),
    artifact: fill(artifact),
    version: basics.version,
    packaging: textOf(root, "packaging") ?? "jar",
    name: fill(textOf(root, "name") ?? artifact),
    finalName: fill(
      line.map((each) => textOf(child(each.root, "build"), "finalName")).find((text) => text !== undefined) ??
        `${artifact}-${basics.version}`,
    ),
    properties,
    dependencies,
    managed,
    plugins: readPlugins(
      [
        ...pluginManagement.map((element) => ({ element, managed: true })),
        ...build("plugins").map((element) => ({ element, managed: false })),
      ],
      fill,
    ),
    modules: children(child(root, "modules"), "module").map(({ text }) => text.trim()),
    bootParent: line.some((each) => textOf(each.root, "artifactId") === "spring-boot-starter-parent"),
  };
}

function withoutVersion(
  missing: readonly { dependency: PomDependency; element: Element }[],
  own: string,
  path: string,
): BuildFailure {
  const count = `${missing.length} error${missing.length === 1 ? "" : "s"}`;
  return new BuildFailure(
    [
      "The build could not read 1 project -> [Help 1]",
      "  ",
      `  The project ${own} (${path}) has ${count}`,
      ...missing.map(
        ({ dependency: { group, artifact, type }, element }) =>
          `    'dependencies.dependency.version' for ${group}:${artifact}:${type} is missing. @ line ${element.line}, column ${element.column}`,
      ),
    ],
    "ProjectBuildingException",
  );
}

async function importBom(
  bom: PomDependency,
  files: Files,
  repository: Repository,
  managed: Map<string, PomDependency>,
): Promise<void> {
  const path = await repository.file(bom, "pom");
  if (!path)
    throw new BuildFailure(
      [
        "The build could not read 1 project -> [Help 1]",
        `    Non-resolvable import POM: Could not find artifact ${bom.group}:${bom.artifact}:pom:${bom.version} in central (https://repo.maven.apache.org/maven2)`,
      ],
      "ProjectBuildingException",
    );
  const model = await readModel(files, path, repository);
  for (const [name, dependency] of model.managed) if (!managed.has(name)) managed.set(name, dependency);
}

function readDependency(element: Element, fill: (text: string) => string): PomDependency {
  const get = (name: string) => fill(textOf(element, name) ?? "");
  return {
    group: get("groupId"),
    artifact: get("artifactId"),
    version: get("version"),
    scope: get("scope"),
    type: get("type") || "jar",
    optional: get("optional") === "true",
    exclusions: children(child(element, "exclusions"), "exclusion").map(
      (each) => `${textOf(each, "groupId")}:${textOf(each, "artifactId")}`,
    ),
  };
}

/** What the dependency leaves out, from what is managed. */
export function complete(
  dependency: PomDependency,
  managed: ReadonlyMap<string, PomDependency>,
): PomDependency {
  const known = managed.get(`${dependency.group}:${dependency.artifact}`);
  return {
    ...dependency,
    version: dependency.version || (known?.version ?? ""),
    scope: dependency.scope || known?.scope || "compile",
    exclusions: [...dependency.exclusions, ...(known?.exclusions ?? [])],
  };
}

function readPlugins(
  elements: readonly { readonly element: Element; readonly managed: boolean }[],
  fill: (text: string) => string,
): Plugin[] {
  const plugins = new Map<string, Plugin & { used: boolean }>();
  for (const { element, managed } of elements) {
    const artifact = textOf(element, "artifactId") ?? "";
    const before = plugins.get(artifact);
    const executions = children(child(element, "executions"), "execution");
    const version = textOf(element, "version");
    const configuration =
      child(element, "configuration") ?? child(executions[0], "configuration") ?? before?.configuration;
    plugins.set(artifact, {
      group: textOf(element, "groupId") ?? before?.group ?? plugin,
      artifact,
      ...(version !== undefined
        ? { version: fill(version) }
        : before?.version !== undefined && { version: before.version }),
      ...(configuration && { configuration }),
      goals: [
        ...(before?.goals ?? []),
        ...executions.flatMap((each) =>
          children(child(each, "goals"), "goal").map(({ text }) => text.trim()),
        ),
      ],
      phases: [...(before?.phases ?? []), ...executions.flatMap((each) => textOf(each, "phase") ?? [])],
      used: !managed || (before?.used ?? false),
    });
  }
  return [...plugins.values()].filter(({ used }) => used);
}
