import { api } from "./data/api.ts";
import { bots } from "./data/bots.ts";
import { django } from "./data/django.ts";
import { flask } from "./data/flask.ts";
import { science } from "./data/science.ts";
import { servers } from "./data/servers.ts";
import { tools } from "./data/tools.ts";

/** How a package is published: one wheel for all, one a CPython version, sources alone, Windows wheels alone. */
type Kind = "pure" | "binary" | "source" | "windows";

export interface Project {
  /** As its author writes it: "Flask-SQLAlchemy". */
  readonly name: string;
  readonly summary: string;
  readonly kind: Kind;
  readonly modules: readonly string[];
  /** Console scripts: "gunicorn" -> "gunicorn.app.wsgiapp:run". */
  readonly scripts: Readonly<Record<string, string>>;
  /** Newest first. */
  readonly releases: readonly Release[];
}

export interface Release {
  readonly version: string;
  /** Requires-Python; empty when it says nothing. */
  readonly python: string;
  /** No wheels for this minor version of Python 3 and later. */
  readonly wheelsBelow?: number;
  /** Of its wheel. */
  readonly kilobytes: number;
  readonly requires: readonly string[];
  /** Are its files named as the author writes the name, not normalised? */
  readonly cased: boolean;
}

const groups = [flask, django, servers, api, science, tools, bots];

/** "Flask_SQLAlchemy" -> "flask-sqlalchemy" (PEP 503). */
export const canonical = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, "-");

/**
 * The catalogue by canonical name. Its form, a paragraph a project:
 *
 *     NAME: summary
 *       modules a b; kind K; scripts a=m:f b=m:g; cased <VERSION
 *       VERSION... / Requires-Python[ <3.N: no wheels from there] / kB of the wheel / requirement | requirement
 */
export const catalogue: ReadonlyMap<string, Project> = new Map(
  groups
    .flatMap((group) => group.trim().split("\n\n"))
    .map(readProject)
    .map((project) => [canonical(project.name), project]),
);

function readProject(paragraph: string): Project {
  const [head, facts, ...rows] = paragraph.split("\n");
  const [, name, summary] = /^(\S+): (.*)$/.exec(head!)!;
  const fact = new Map(
    facts!
      .trim()
      .split("; ")
      .map((text) => [text.split(" ")[0]!, text.slice(text.indexOf(" ") + 1)]),
  );
  const casedBelow = fact.get("cased")?.slice(1);
  const releases = rows.flatMap((row) => {
    const [versions, python, size, requires] = row.split(/ \/(?= |$)/).map((part) => part.trim());
    const limit = /(?:^| )<3\.(\d+)$/.exec(python!);
    const keepsLimit = limit && !python!.slice(0, limit.index).endsWith(",");
    return versions!.split(" ").map((version) => ({
      version,
      python: keepsLimit ? python!.slice(0, limit.index).trim() : python!,
      wheelsBelow: keepsLimit ? Number(limit[1]) : undefined,
      kilobytes: Number(size),
      requires: requires ? requires.split(" | ") : [],
      cased: casedBelow !== undefined && isBelow(version, casedBelow),
    }));
  });
  return {
    name: name!,
    summary: summary!,
    kind: (fact.get("kind") as Kind | undefined) ?? "pure",
    modules: fact.get("modules")!.split(" "),
    scripts: Object.fromEntries(
      (fact.get("scripts") ?? "")
        .split(" ")
        .filter(Boolean)
        .map((script) => script.split("=") as [string, string]),
    ),
    releases,
  };
}

function isBelow(version: string, limit: string): boolean {
  const [a, b] = [version, limit].map((text) =>
    text.split(".").map((part) => Number.parseInt(part, 10) || 0),
  );
  for (let i = 0; i < b!.length; i++) if (a![i] !== b![i]) return (a![i] ?? 0) < b![i]!;
  return false;
}
