import type { Context } from "./context.ts";

export interface HashedProgram {
  path: string;
  hits: number;
}

/** Programs that the shell remembers where they are. Another PATH makes it forget them all. */
export function hashedPrograms(context: Context): Map<string, HashedProgram> {
  const path = context.variables.get("PATH");
  if (context.hashedFor !== path) context.hashed.clear();
  context.hashedFor = path;
  return context.hashed;
}

/** Where the shell remembers the program to be; bash finds out only by running it that it is gone. */
export function hashedProgram(context: Context, name: string): HashedProgram | undefined {
  const known = hashedPrograms(context).get(name);
  if (!known || !context.shopt.has("checkhash")) return known;
  const { files } = context.world;
  const path = context.path(known.path);
  if (files.is("file", path) && files.may("execute", path)) return known;
  context.hashed.delete(name);
  return undefined;
}
