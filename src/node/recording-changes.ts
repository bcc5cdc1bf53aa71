interface Outcome {
  readonly line: string;
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What the real CLI printed, by topic and by the name of the script. */
export type Recordings = Readonly<
  Record<
    string,
    {
      readonly cli: string;
      readonly scripts: Readonly<
        Record<string, { readonly lines: readonly Outcome[]; readonly state: unknown }>
      >;
    }
  >
>;

/** What a new recording says that the old one did not, told in lines for a person. */
export function changesBetween(
  before: Recordings,
  after: Recordings,
): { lines: readonly string[]; changed: number; scripts: number } {
  const lines: string[] = [];
  let changed = 0;
  let scripts = 0;
  for (const [topic, { cli, scripts: now }] of Object.entries(after)) {
    const was = before[topic];
    if (was && was.cli !== cli) lines.push(`${topic}: heroku ${was.cli} -> ${cli}`);
    for (const name of Object.keys(was?.scripts ?? {})) if (!now[name]) lines.push(`${topic}: ${name}: gone`);
    for (const [name, run] of Object.entries(now)) {
      scripts++;
      const old = was?.scripts[name];
      const told = old ? changesOfRun(old, run) : ["new"];
      if (told.length === 0) continue;
      changed++;
      for (const line of told) lines.push(`${topic}: ${name}: ${line}`);
    }
  }
  return { lines, changed, scripts };
}

type Run = Recordings[string]["scripts"][string];

function changesOfRun(old: Run, run: Run): string[] {
  const told: string[] = [];
  for (const [at, { line, status, stdout, stderr }] of run.lines.entries()) {
    const was = old.lines[at];
    if (was?.line !== line) {
      told.push(`heroku ${line}: another command line`);
      continue;
    }
    if (was.status !== status) told.push(`heroku ${line}: status ${was.status} -> ${status}`);
    if (was.stdout !== stdout) told.push(`heroku ${line}: stdout`, ...difference(was.stdout, stdout));
    if (was.stderr !== stderr) told.push(`heroku ${line}: stderr`, ...difference(was.stderr, stderr));
  }
  if (JSON.stringify(old.state) !== JSON.stringify(run.state)) told.push("what it leaves on the platform");
  return told;
}

/** Lines that only one of both has. */
function difference(old: string, now: string): string[] {
  const [was, is] = [old.split("\n"), now.split("\n")];
  return [
    ...was.filter((line) => !is.includes(line)).map((line) => `  - ${line}`),
    ...is.filter((line) => !was.includes(line)).map((line) => `  + ${line}`),
  ];
}
