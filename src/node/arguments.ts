import { parseArgs, type ParseArgsConfig } from "node:util";
import { editionNames, type EditionName } from "../base/edition.ts";
import type { Speed } from "../base/clock.ts";
import { createDojo } from "../session/dojo.ts";
import type { Session } from "../session.ts";

type Flags = NonNullable<ParseArgsConfig["options"]>;

/** The options every door shares. */
export const worldOptions = {
  edition: { type: "string", default: "today" },
  seed: { type: "string", default: "1" },
  now: { type: "string", default: "2026-09-07T09:00:00Z" },
  speed: { type: "string", default: "instant" },
} as const satisfies Flags;

/** `--scene NAME`, as often as needed: what happens to the account from the start. */
export const sceneOption = {
  scene: { type: "string", multiple: true, default: [] },
} as const satisfies Flags;

/** Switches the scenes on. Throws ArgumentError when there is none of a name. */
export async function setScenes(session: Session, names: readonly string[]): Promise<void> {
  const dojo = createDojo(session, () => {});
  for (const name of names)
    if (!(await dojo.setScene(name, true))) {
      const known = (await dojo.scenes()).map((scene) => scene.name);
      throw new ArgumentError(`--scene must be one of ${known.join(", ")}`);
    }
}

interface WorldArguments {
  readonly edition: EditionName;
  readonly seed: number;
  readonly now: number;
  readonly speed: Speed;
}

/** The arguments make no sense; the door prints its message and ends with 2. */
export class ArgumentError extends Error {}

const oneOf = <T extends string>(name: string, text: string | undefined, choices: readonly T[]): T => {
  const choice = choices.find((each) => each === text);
  if (!choice) throw new ArgumentError(`--${name} must be one of ${choices.join(", ")}`);
  return choice;
};

export function readWorldArguments(
  values: Record<"edition" | "seed" | "now" | "speed", string | undefined>,
): WorldArguments {
  const now = Date.parse(values.now ?? "");
  if (Number.isNaN(now)) throw new ArgumentError("--now must be a time like 2026-09-07T09:00:00Z");
  const seed = Number(values.seed);
  if (!Number.isInteger(seed)) throw new ArgumentError("--seed must be a whole number");
  return {
    edition: oneOf("edition", values.edition, editionNames),
    seed,
    now,
    speed: oneOf("speed", values.speed, ["instant", "brisk", "real"] as const),
  };
}

/** parseArgs with our error. */
export function readArguments<T extends Flags>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) throw new ArgumentError(error.message);
    throw error;
  }
}

/** Runs a door's work; an argument error is printed with how to use the door. */
export async function runDoor(usage: string, work: (args: string[]) => Promise<number>): Promise<void> {
  let status: number;
  try {
    status = await work(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    process.stderr.write(`${error.message}\nUsage: ${usage}\n`);
    status = 2;
  }
  // Whatever still waits (a dyno, a timer of the world) ends with the door.
  process.stdout.write("", () => process.stderr.write("", () => process.exit(status)));
}
