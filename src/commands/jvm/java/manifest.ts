/** The main section of META-INF/MANIFEST.MF; long lines go on after a space. */
export function readManifest(text: string): ReadonlyMap<string, string> {
  const lines = text.replaceAll("\r\n", "\n").replaceAll("\n ", "").split("\n\n")[0]!.split("\n");
  return new Map(
    lines
      .filter((line) => line.includes(":"))
      .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]),
  );
}

/** Lines of at most 72 bytes, as the format demands. */
export const writeManifest = (fields: Readonly<Record<string, string>>): string =>
  `${Object.entries({ "Manifest-Version": "1.0", ...fields })
    .map(([name, value]) => `${name}: ${value}`.replace(/(?<=^.{72}|\n .{71})(?=.)/g, "\r\n "))
    .join("\r\n")}\r\n\r\n`;
