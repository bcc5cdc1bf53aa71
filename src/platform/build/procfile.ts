/** Process types to commands, in the order of the file. What is no line of a Procfile is passed over, as Heroku does. */
export function readProcfile(text: string): Record<string, string> {
  const types: Record<string, string> = {};
  for (const line of text.split("\n")) {
    const match = /^([A-Za-z0-9_-]+):\s*(.+?)\s*$/.exec(line);
    if (match) types[match[1]!] = match[2]!;
  }
  return types;
}

/** The lines under "Discovering process types". */
export function describeTypes(
  declared: Readonly<Record<string, string>>,
  defaults: Readonly<Record<string, string>>,
): string[] {
  const shown = (names: string[]) => (names.length > 0 ? names.sort().join(", ") : "(none)");
  const further = Object.keys(defaults).filter((name) => declared[name] === undefined);
  if (further.length === 0) return [`Procfile declares types -> ${shown(Object.keys(declared))}`];
  return [
    `Procfile declares types     -> ${shown(Object.keys(declared))}`,
    `Default types for buildpack -> ${shown(further)}`,
  ];
}
