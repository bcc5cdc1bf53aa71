import type { Entry } from "../definition.ts";
import { entries } from "../registry/registry.ts";
import { topics } from "../registry/topics.ts";

/** A name that is listed: a command's id or one of its aliases. */
export interface Listed {
  readonly name: string;
  readonly id: string;
  readonly entry: Entry;
}

/** Every command that help may show, aliases as commands of their own, by name. */
export function listed(): readonly Listed[] {
  const all = Object.entries(entries)
    .filter(([, { hidden }]) => !hidden)
    .flatMap(([id, entry]) => [id, ...(entry.aliases ?? [])].map((name) => ({ name, id, entry })));
  return all.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

export interface Topic {
  readonly name: string;
  readonly description: string;
}

/** Every beginning of a command's name is a topic, described as its first command unless the table of topics says. */
export function allTopics(): ReadonlyMap<string, Topic & { hidden?: boolean }> {
  const found = new Map<string, Topic & { hidden?: boolean }>();
  for (const [name, { description = "", hidden = false }] of Object.entries(topics))
    found.set(name, { name, description, hidden });
  for (const { name, entry } of listed()) {
    const parts = name.split(":");
    for (let length = parts.length; length > 0; length--) {
      const topic = parts.slice(0, length).join(":");
      if (!found.has(topic)) found.set(topic, { name: topic, description: entry.summary });
    }
  }
  return found;
}

/** The topics to show under `parent` (the root if empty): those with commands below them. */
export function topicsBelow(parent: string): readonly Topic[] {
  const all = [...allTopics().values()];
  return all
    .filter(
      ({ name, hidden }) =>
        !hidden && isBelow(parent, name) && all.some((other) => other.name.includes(`${name}:`)),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export const commandsBelow = (parent: string): readonly Listed[] =>
  listed().filter(({ name }) => isBelow(parent, name));

function isBelow(parent: string, name: string): boolean {
  if (parent === "") return !name.includes(":");
  return name.startsWith(`${parent}:`) && !name.slice(parent.length + 1).includes(":");
}
