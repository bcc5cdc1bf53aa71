import { honestPage } from "../../../base/honest-page.ts";
import { AddressInUse } from "../../../base/machine.ts";
import type { Process } from "../../../shell/command.ts";
import type { GoProgram } from "../tool/program.ts";
import type { NotSimulated } from "./not-simulated.ts";

/** What can be said of a built program without running it. */
export const honestAnswer = (program: GoProgram, reason: NotSimulated): Response =>
  new Response(
    honestPage({
      title: `${program.main.split("/").at(-1)} on Heroku`,
      verified: [
        `Go ${program.go} built the module ${program.module}: its ${program.packages.length} package${program.packages.length === 1 ? "" : "s"} parse, and every name and import in them was found.`,
        ...(program.modules.length > 0
          ? [`${program.modules.length} modules of go.mod were downloaded and agree with go.sum.`]
          : []),
        "The program was started, and it listens on the port that Heroku gave it.",
      ],
      notRun: reason.place ?? program.main,
      why: `${reason.message}.`,
    }),
    { headers: { "content-type": "text/html; charset=utf-8" } },
  );

/** Where the sources say that the program listens: $PORT, or a port written down. */
function portOf(process: Process, program: GoProgram): number | undefined {
  const text = program.packages.flatMap(({ files }) => Object.values(files)).join("\n");
  if (!/ListenAndServe|\.Run\(|\.Start\(|\.Listen\(/.test(text)) return undefined;
  const port = process.env.get("PORT");
  if (/"PORT"/.test(text) && port !== undefined) return Number(port);
  const written = /"(?:[\w.]*):(\d{2,5})"/.exec(text)?.[1];
  return written === undefined ? undefined : Number(written);
}

/** Stands in for a server that cannot be run here; any other program says so and ends. */
export async function serveHonestly(
  process: Process,
  program: GoProgram,
  reason: NotSimulated,
): Promise<number> {
  const port = portOf(process, program);
  const where = reason.place === undefined ? "" : ` (${reason.place})`;
  if (port === undefined) {
    await process.stderr.write(`${program.main.split("/").at(-1)}: ${reason.message}${where}\n`);
    return 1;
  }
  try {
    process.listen({ host: "0.0.0.0", port }, async () => honestAnswer(program, reason));
  } catch (error) {
    if (!(error instanceof AddressInUse)) throw error;
    await process.stderr.write(`listen tcp :${port}: bind: address already in use\n`);
    return 1;
  }
  const { signal } = process;
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
