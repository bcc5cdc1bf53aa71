import type { IndexClient, Offer } from "./index-client.ts";
import type { Installed } from "./installed.ts";
import { evaluateMarker, type MarkerEnvironment } from "./marker.ts";
import { canonical, type Requirement, requirementText } from "./requirement.ts";
import { satisfies } from "./specifier.ts";

/** A requirement with where it comes from: "-r requirements.txt (line 1)", or the package that has it. */
export interface Wanted {
  readonly requirement: Requirement;
  /** "" for the command line. */
  readonly from: string;
  readonly parent?: Pin;
}

/** The version chosen for one package. */
export interface Pin {
  readonly key: string;
  readonly name: string;
  readonly version: string;
  readonly extras: readonly string[];
  readonly wanted: Wanted;
  readonly requires: readonly Requirement[];
  readonly offer?: Offer;
  readonly installed?: Installed;
}

export class NoMatch extends Error {
  readonly wanted: Wanted;
  readonly versions: readonly string[];
  readonly wrongPython: readonly { readonly version: string; readonly wants: string }[];

  constructor(wanted: Wanted, versions: readonly string[], wrongPython: NoMatch["wrongPython"]) {
    super(`no match for ${requirementText(wanted.requirement)}`);
    this.wanted = wanted;
    this.versions = versions;
    this.wrongPython = wrongPython;
  }
}

/** Requirements on one package exclude one another. */
export class Conflict extends Error {
  readonly causes: readonly Wanted[];

  constructor(causes: readonly Wanted[]) {
    super(`conflict over ${causes[0]?.requirement.name}`);
    this.causes = causes;
  }
}

export interface ResolveOptions {
  readonly environment: MarkerEnvironment;
  readonly installed: ReadonlyMap<string, Installed>;
  /** Canonical names that an installed version does not satisfy of itself (`--upgrade`). */
  readonly upgrade: ReadonlySet<string>;
  readonly allowPre?: boolean;
  readonly constraints?: readonly Requirement[];
  /** Told once per name when a candidate is first looked at, in pip's order. */
  onCandidate?(wanted: Wanted, pin: Pin): Promise<void>;
}

/** More tries than any sane set of requirements needs. */
const tryLimit = 2000;

/**
 * Chooses the newest versions that fit together, going back when a choice turns out wrong. Answers in the order in
 * which they were chosen. Throws NoMatch or Conflict.
 */
export async function resolveRequirements(
  index: IndexClient,
  roots: readonly Wanted[],
  options: ResolveOptions,
): Promise<Pin[]> {
  const seen = new Set<string>();
  let tries = 0;
  const applies = ({ marker }: Requirement, extras: readonly string[]) =>
    marker === undefined ||
    ["", ...extras].some((extra) => evaluateMarker(marker, { ...options.environment, extra }));

  async function candidates(key: string, all: readonly Wanted[]): Promise<(() => Promise<Pin>)[]> {
    const wanted = all[0]!;
    const specifiers = [
      ...all.flatMap(({ requirement }) => requirement.specifiers),
      ...(options.constraints ?? [])
        .filter(({ name }) => canonical(name) === key)
        .flatMap((one) => one.specifiers),
    ];
    const extras = [...new Set(all.flatMap(({ requirement }) => requirement.extras))];
    const present = options.installed.get(key);
    const fits = (version: string) => satisfies(version, specifiers, options.allowPre);
    const choices: (() => Promise<Pin>)[] = [];
    if (present && !options.upgrade.has(key) && fits(present.version)) {
      const { name, version, requires } = present;
      choices.push(async () => ({ key, name, version, extras, wanted, requires, installed: present }));
    }
    const { usable, wrongPython } = await index.offers(key);
    for (const offer of usable) {
      if (!fits(offer.version)) continue;
      choices.push(async () => {
        if (present?.version === offer.version) {
          const { name, version, requires } = present;
          return { key, name, version, extras, wanted, requires, installed: present };
        }
        const { requires, text } = await index.metadata(offer.file);
        const name = /^Name: (.*)$/m.exec(text)?.[1] ?? wanted.requirement.name;
        return { key, name, version: offer.version, extras, wanted, requires, offer };
      });
    }
    if (choices.length === 0) {
      const alone = all.find(
        ({ requirement }) =>
          !usable.some(({ version }) => satisfies(version, requirement.specifiers, options.allowPre)),
      );
      if (alone || all.length === 1)
        throw new NoMatch(alone ?? wanted, usable.map(({ version }) => version).toReversed(), wrongPython);
      throw new Conflict(all);
    }
    return choices;
  }

  async function look(wanted: Wanted, wants: ReadonlyMap<string, readonly Wanted[]>): Promise<void> {
    const key = canonical(wanted.requirement.name);
    if (seen.has(key)) return;
    const [first] = await candidates(key, wants.get(key)!);
    seen.add(key);
    await options.onCandidate?.(wanted, await first!());
  }

  async function solve(
    wants: ReadonlyMap<string, readonly Wanted[]>,
    pins: ReadonlyMap<string, Pin>,
  ): Promise<ReadonlyMap<string, Pin>> {
    if (++tries > tryLimit) throw new Conflict([...wants.values()].flat().slice(0, 2));
    const open = [...wants.keys()].filter((key) => !pins.has(key));
    if (open.length === 0) return pins;
    const key = open.toSorted((a, b) => rank(wants.get(a)!) - rank(wants.get(b)!) || (a < b ? -1 : 1))[0]!;
    let failure: unknown;
    for (const choose of await candidates(key, wants.get(key)!)) {
      const pin = await choose();
      const added = new Map(wants);
      const fresh: Wanted[] = [];
      for (const requirement of pin.requires) {
        if (!applies(requirement, pin.extras)) continue;
        const own = canonical(requirement.name);
        const origin = requirementText(pin.wanted.requirement);
        const wanted = {
          requirement,
          from: pin.wanted.from ? `${origin}->${pin.wanted.from}` : origin,
          parent: pin,
        };
        added.set(own, [...(added.get(own) ?? []), wanted]);
        fresh.push(wanted);
      }
      try {
        const broken = fresh.find(({ requirement }) => {
          const chosen = pins.get(canonical(requirement.name));
          return chosen && !satisfies(chosen.version, requirement.specifiers, true);
        });
        if (broken) throw new Conflict(added.get(canonical(broken.requirement.name))!);
        for (const wanted of fresh) await look(wanted, added);
        return await solve(added, new Map(pins).set(key, pin));
      } catch (error) {
        if (!(error instanceof Conflict) && !(error instanceof NoMatch && error.wanted.parent)) throw error;
        failure ??= error;
        if (pin.installed && pin.offer === undefined && tries < tryLimit) continue;
      }
    }
    throw failure;
  }

  const wants = new Map<string, readonly Wanted[]>();
  for (const wanted of roots) {
    if (!applies(wanted.requirement, [])) continue;
    const key = canonical(wanted.requirement.name);
    wants.set(key, [...(wants.get(key) ?? []), wanted]);
  }
  for (const [, [wanted]] of wants) await look(wanted!, wants);
  return [...(await solve(wants, new Map())).values()];
}

/** Roots first, then what has a version specifier, then the rest: pip's preference. */
const rank = (wants: readonly Wanted[]): number =>
  wants.some(({ parent }) => !parent)
    ? 0
    : wants.some(({ requirement }) => requirement.specifiers.length > 0)
      ? 1
      : 2;

/** Dependencies first; within one layer by name, backwards, as pip installs. */
export function installOrder(pins: readonly Pin[]): Pin[] {
  const left = new Map(pins.map((pin) => [pin.key, pin]));
  const order: Pin[] = [];
  while (left.size > 0) {
    const leaves = [...left.values()].filter(({ requires }) =>
      requires.every((requirement) => !left.has(canonical(requirement.name))),
    );
    const layer = leaves.length > 0 ? leaves : [...left.values()];
    layer.sort((a, b) => (a.key < b.key ? 1 : -1));
    for (const pin of layer) left.delete(pin.key);
    order.push(...layer);
  }
  return order;
}
