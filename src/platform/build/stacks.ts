import type { Edition } from "../editions/edition.ts";

/** The stack that builds on this one are told to move to; undefined for the one new apps get, and for newer ones. */
export function newerStack({ stack, stacks }: Edition, name: string): string | undefined {
  const names = stacks.map((facts) => facts.name).filter((known) => known.startsWith("heroku-"));
  return names.indexOf(name) < names.indexOf(stack) && names.includes(name) ? stack : undefined;
}
