import type { Function, Import, Place, SourceFile, Spec } from "./ast.ts";
import { checkBody, checkSpec } from "./check-statements.ts";
import { checkExpression, checkType } from "./check-expressions.ts";
import { parseGo } from "./parse.ts";
import { GoSyntaxError } from "./scan.ts";
import { type Report, Scope, type Thing } from "./scope.ts";
import { packageName, universe } from "./universe.ts";

/** One complaint of the compiler. */
export interface Complaint extends Place {
  /** The file's path as it was given. */
  readonly file: string;
  readonly text: string;
}

export interface Checked {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly complaints: readonly Complaint[];
}

/**
 * Compiles a package as far as the compiler would look before it knows types: grammar, names, imports, variables
 * nobody uses, functions that end without a return. `sources` holds its files by path.
 */
export function checkPackage(sources: ReadonlyMap<string, string>): Checked {
  const files = new Map<string, SourceFile>();
  const complaints: Complaint[] = [];
  for (const [file, source] of sources) {
    try {
      files.set(file, parseGo(source));
    } catch (error) {
      if (!(error instanceof GoSyntaxError)) throw error;
      const { line, column, message: text } = error;
      complaints.push({ file, line, column, text });
    }
  }
  if (complaints.length > 0) return { files, complaints };
  const shared = new Scope();
  for (const name of universe) shared.names.set(name, { what: "other", used: true, line: 0, column: 0 });
  const inPackage = new Scope(shared);
  for (const [file, { declarations }] of files)
    for (const declaration of declarations)
      for (const name of declaredNames(declaration)) {
        const before = inPackage.names.get(name.name);
        if (before && name.name !== "_" && name.name !== "init")
          complaints.push({
            file,
            line: name.line,
            column: name.column,
            text: redeclared(name.name, before, file),
          });
        inPackage.names.set(name.name, { what: "other", used: true, line: name.line, column: name.column });
      }
  for (const [file, parsed] of files)
    checkFile(
      parsed,
      inPackage,
      (place, text) => void complaints.push({ file, text, line: place.line, column: place.column }),
    );
  return { files, complaints: sorted(complaints, [...files.keys()]) };
}

const redeclared = (name: string, before: Thing, file: string) =>
  `${name} redeclared in this block\n\t${file}:${before.line}:${before.column}: other declaration of ${name}`;

const sorted = (complaints: readonly Complaint[], files: readonly string[]): Complaint[] =>
  complaints.toSorted(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  );

function declaredNames(declaration: SourceFile["declarations"][number]) {
  if (declaration.kind === "function") return declaration.receiver ? [] : [declaration.name];
  return declaration.specs.flatMap(({ names }) => names);
}

function checkFile(file: SourceFile, inPackage: Scope, report: (place: Place, text: string) => void): void {
  const scope = new Scope(inPackage);
  const imported = new Map<Import, Thing>();
  for (const one of file.imports) {
    if (one.as === "_" || one.as === ".") continue;
    const name = one.as ?? packageName(one.path);
    const thing: Thing = { what: "other", used: false, path: one.path, line: one.line, column: one.column };
    if (scope.names.has(name)) report(one, `${name} redeclared in this block`);
    scope.names.set(name, thing);
    imported.set(one, thing);
  }
  const dotted = file.imports.some(({ as }) => as === ".");
  const tell: Report = Object.assign(
    (place: Place, text: string) => {
      if (!(dotted && text.startsWith("undefined: "))) report(place, text);
    },
    { body: checkBody },
  );
  for (const declaration of file.declarations)
    if (declaration.kind === "function") checkFunction(declaration, scope, tell);
    else for (const spec of declaration.specs) checkTopSpec(spec, scope, tell);
  for (const [one, { used }] of imported) {
    if (used) continue;
    const own = one.as !== undefined || packageName(one.path) !== one.path.split("/").at(-1);
    report(one, `"${one.path}" imported${own ? ` as ${one.as ?? packageName(one.path)}` : ""} and not used`);
  }
}

function checkTopSpec(spec: Spec, scope: Scope, report: Report): void {
  const inner = new Scope(scope);
  for (const { name } of spec.typeParams ?? [])
    inner.names.set(name!.name, { what: "other", used: true, line: 0, column: 0 });
  checkSpec(spec, inner, report);
}

function checkFunction(fn: Function, scope: Scope, report: Report): void {
  const inner = new Scope(scope);
  for (const { name } of fn.typeParams)
    inner.names.set(name!.name, { what: "other", used: true, line: 0, column: 0 });
  const type = fn.receiver?.type;
  const bare = type?.kind === "star" ? type.x : type;
  if (bare?.kind === "index")
    for (const index of bare.indices)
      if (index.kind === "name")
        inner.names.set(index.name, { what: "other", used: true, line: 0, column: 0 });
  if (fn.receiver) checkType(fn.receiver.type, inner, report);
  for (const { type: constraint } of fn.typeParams) checkExpression(constraint, inner, report);
  checkBody(fn.type, fn.body, inner, report, fn.receiver ? [fn.receiver] : []);
}
