import { CommandError, type Process } from "../../shell/command.ts";
import type { Dojo } from "./dojo.ts";

/** `dojo scene [NAME [on|off]]`: what happens to an account on Heroku, switched on to see it. */
export async function runScene(dojo: Dojo, process: Process, operands: readonly string[]): Promise<number> {
  const [name, to = "on"] = operands;
  if (to !== "on" && to !== "off")
    throw new CommandError("say on or off, like this: dojo scene two-factor on", 2);
  if (name !== undefined && !(await dojo.setScene(name, to === "on")))
    throw new CommandError(`there is no scene "${name}"; dojo scene lists them`);
  for (const scene of await dojo.scenes())
    await process.stdout.write(`[${scene.on ? "x" : " "}] ${scene.name.padEnd(12)} ${scene.summary}\n`);
  return 0;
}
