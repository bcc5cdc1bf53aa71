import { basename } from "../../../files/paths.ts";
import { parseJava } from "../language/parse.ts";
import type { Complaint } from "../language/tokens.ts";
import type { TypeDeclaration, Unit } from "../language/tree.ts";
import { type ClassFile } from "../java/class-file.ts";
import { featureOf } from "../java/versions.ts";
import { check } from "./check.ts";

interface Input {
  readonly path: string;
  readonly text: string;
}

interface Options {
  readonly version: string;
  /** --release, when it is older than the JDK. */
  readonly release?: number;
  /** Packages of the class path, besides Java's own: "org.springframework.boot". */
  readonly known: readonly string[];
  /** A single-file program: the name of the file means nothing. */
  readonly single?: boolean;
}

export interface Problem extends Complaint {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export interface Compiled {
  readonly classes: readonly ClassFile[];
  readonly problems: readonly Problem[];
  /** As javac prints them, with "1 error" below. */
  readonly report: string;
}

/** Compiles sources together. Syntax errors keep all else from being looked at, as in javac. */
export function compileSources(inputs: readonly Input[], options: Options): Compiled {
  const parsed = inputs.map((input) => ({ input, ...parseJava(input.text) }));
  let problems = parsed.flatMap(({ input, complaints }) =>
    complaints.map((complaint) => locate(input, complaint)),
  );
  if (problems.length === 0) {
    const units = parsed.map(({ input, unit }) => ({ ...input, unit }));
    problems = units.flatMap((unit) =>
      check(unit, units, options).map((complaint) => locate(unit, complaint)),
    );
  }
  const major = (options.release ?? featureOf(options.version)) + 44;
  const classes =
    problems.length > 0 ? [] : parsed.flatMap(({ input, unit }) => classesOf(input, unit, major));
  return { classes, problems, report: report(problems) };
}

function locate({ path, text }: Input, complaint: Complaint): Problem {
  const before = text.slice(0, complaint.at);
  const line = before.split("\n").length;
  return { ...complaint, path, text, line, column: complaint.at - before.lastIndexOf("\n") };
}

function report(problems: readonly Problem[]): string {
  if (problems.length === 0) return "";
  const shown = problems.map(({ path, line, column, message, text, notes = [] }) =>
    [
      `${path}:${line}: error: ${message}`,
      text.split("\n")[line - 1],
      `${" ".repeat(column - 1)}^`,
      ...notes,
      "",
    ].join("\n"),
  );
  return `${shown.join("")}${problems.length} error${problems.length === 1 ? "" : "s"}\n`;
}

function classesOf({ path, text }: Input, unit: Unit, major: number): ClassFile[] {
  const prefix = unit.package ? `${unit.package.replaceAll(".", "/")}/` : "";
  const nested = (declared: TypeDeclaration, name: string): string[] => [
    name,
    ...declared.members.flatMap((member) =>
      member.kind === "type" ? nested(member, `${name}$${member.name}`) : [],
    ),
  ];
  return unit.types
    .flatMap((declared) => nested(declared, prefix + declared.name))
    .map((name) => ({ name, major, file: basename(path), source: text }));
}
