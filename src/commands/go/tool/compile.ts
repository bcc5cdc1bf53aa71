import { join } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { checkPackage, type Complaint } from "../language/check.ts";
import { packageName } from "../language/universe.ts";
import { GoSyntaxError } from "../language/scan.ts";
import { download } from "./downloads.ts";
import { GoError } from "./errors.ts";
import { headerOf, resolveImports, shownFile } from "./imports.ts";
import type { Package } from "./packages.ts";
import type { GoProgram } from "./program.ts";
import { requirementsOf } from "./proxy.ts";
import type { Workspace } from "./workspace.ts";

export interface Compiled {
  /** Of the packages asked for, those that are programs. */
  readonly programs: readonly { readonly package: Package; readonly program: GoProgram }[];
}

/** How many complaints the compiler prints of a package. */
const most = 10;

/**
 * Compiles packages with what they import, and says with -v which. Throws GoError with what the go command prints
 * when one cannot be compiled.
 */
export async function compile(
  process: Process,
  workspace: Workspace,
  packages: readonly Package[],
  { version, verbose = false }: { version: string; verbose?: boolean },
): Promise<Compiled> {
  const { files, cwd, stderr, clock } = process;
  let resolved;
  try {
    resolved = resolveImports(process, workspace, packages);
  } catch (error) {
    if (!(error instanceof GoSyntaxError)) throw error;
    const broken = packages.flatMap((one) => one.files.map((name) => join(one.folder, name)));
    throw new GoError(brokenHeader(process, broken) ?? error.message);
  }
  if (resolved.complaints.length > 0) throw new GoError(resolved.complaints.join("\n"));
  await downloadAll(process, workspace, resolved.modules);
  if (verbose)
    for (const path of resolved.foreign) {
      await clock.sleep(30);
      await stderr.write(`${path}\n`);
    }
  const sources = new Map<string, Record<string, string>>();
  const failed: string[] = [];
  for (const one of resolved.own) {
    if (verbose) await stderr.write(`${one.path}\n`);
    await clock.sleep(50);
    const texts = new Map(
      one.files.map((name) => [join(one.folder, name), files.text(join(one.folder, name))]),
    );
    sources.set(one.path, Object.fromEntries(texts));
    const { complaints, files: parsed } = checkPackage(texts);
    if (complaints.length > 0) failed.push(describe(cwd, one, complaints));
    else if (
      isProgram(process, one) &&
      ![...parsed.values()].some(({ declarations }) =>
        declarations.some((d) => d.kind === "function" && !d.receiver && d.name.name === "main"),
      )
    )
      failed.push(`# ${one.path}\nruntime.main_main·f: function main is undeclared in the main package`);
  }
  if (failed.length > 0) throw new GoError(failed.join("\n"));
  const modules = workspace.mod.requires.map(({ path, version: of }) => `${path} ${of}`);
  const all = [...sources].map(([path, texts]) => ({ path, files: texts }));
  const { root } = workspace;
  const programs = packages
    .filter((one) => isProgram(process, one))
    .map((one) => ({
      package: one,
      program: {
        main: one.path,
        go: version,
        root,
        module: workspace.mod.module,
        packages: reached(all, one),
        modules,
      },
    }));
  return { programs };
}

/** Other programs are no part of this one. */
const reached = (all: GoProgram["packages"], one: Package) =>
  all.filter(({ path, files: texts }) => {
    if (path === one.path) return true;
    return Object.values(texts).every((text) => headerOf(text).name.name !== "main");
  });

export const isProgram = ({ files }: Process, one: Package): boolean =>
  one.files.length > 0 && headerOf(files.text(join(one.folder, one.files[0]!))).name.name === "main";

function brokenHeader({ files, cwd }: Process, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    try {
      headerOf(files.text(path));
    } catch (error) {
      if (!(error instanceof GoSyntaxError)) throw error;
      const { line, column, message } = error;
      return `${shownFile(cwd, path)}:${line}:${column}: ${message}`;
    }
  }
  return undefined;
}

function describe(cwd: string, one: Package, complaints: readonly Complaint[]): string {
  const lines = complaints.map(({ file, line, column, text }) => {
    const place = file.startsWith(`${cwd}/`) ? file.slice(cwd.length + 1) : file;
    const short = place.includes("/") ? place : `./${place}`;
    return `${short}:${line}:${column}: ${text.replaceAll(file, short)}`;
  });
  const shown = lines.length > most ? [...lines.slice(0, most), "too many errors"] : lines;
  return [`# ${one.path}`, ...shown].join("\n");
}

/** The modules whose packages are imported, and what those require in their turn. */
async function downloadAll(
  process: Process,
  workspace: Workspace,
  direct: Workspace["mod"]["requires"],
): Promise<void> {
  const wanted = new Set(direct);
  for (const module of direct)
    for (const { path } of (await requirementsOf(process, module)) ?? []) {
      const chosen = workspace.mod.requires.find((one) => one.path === path);
      if (chosen) wanted.add(chosen);
    }
  for (const module of wanted) await download(process, workspace, module);
}

/** The name a program's file gets: the last part of its path that is no version. */
export const binaryName = (path: string): string => {
  const parts = path.split("/");
  return /^v\d+$/.test(parts.at(-1)!) && parts.length > 1
    ? parts.at(-2)!
    : (parts.at(-1) ?? packageName(path));
};
