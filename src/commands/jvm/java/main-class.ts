import type { Files } from "../../../files/files.ts";
import { parseJava } from "../language/parse.ts";
import { readClassPath } from "./class-path.ts";

/** The one class with a main method below a folder of classes; one that is @SpringBootApplication before others. */
export function findMainClass(files: Files, folder: string): string | undefined {
  if (!files.is("directory", folder)) return undefined;
  const found: { name: string; boot: boolean }[] = [];
  const seen = new Set<string>();
  for (const { file, source } of readClassPath(files, "/", [folder]).classes) {
    if (seen.has(source) || !file.endsWith(".java")) continue;
    seen.add(source);
    const { unit } = parseJava(source);
    for (const { name, members, modifiers } of unit.types)
      if (
        members.some(
          (member) =>
            member.kind === "method" && member.name === "main" && member.modifiers.words.has("static"),
        )
      )
        found.push({
          name: unit.package ? `${unit.package}.${name}` : name,
          boot: modifiers.annotations.some((annotation) => annotation.name.endsWith("SpringBootApplication")),
        });
  }
  return (found.find(({ boot }) => boot) ?? found[0])?.name;
}
