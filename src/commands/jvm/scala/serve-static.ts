import { AddressInUse } from "../../../base/machine.ts";
import { honestPage } from "../../../base/honest-page.ts";
import type { Process } from "../../../shell/command.ts";

/** Listens until a signal ends it. Answers with the exit status when it cannot. */
export async function listenForever(
  process: Process,
  port: number,
  answer: (request: Request) => Promise<Response>,
): Promise<number> {
  try {
    process.listen({ host: "0.0.0.0", port }, answer);
  } catch (error) {
    if (!(error instanceof AddressInUse)) throw error;
    await process.stderr.write('Exception in thread "main" java.net.BindException: Address already in use\n');
    return 1;
  }
  return new Promise((_, reject) =>
    process.signal.addEventListener("abort", () => reject(process.signal.reason), { once: true }),
  );
}

/** The page for a route whose code would have to be run. */
export async function notRun(
  process: Process,
  request: Request,
  title: string,
  code: string,
  verified: readonly string[],
): Promise<Response> {
  await process.stderr.write(
    `dojo: ${request.method} ${new URL(request.url).pathname}: running Scala is not simulated yet\n`,
  );
  const page = honestPage({
    title,
    verified,
    notRun: code,
    why: "running Scala code is not simulated yet; only what its source tells by itself is served.",
  });
  return new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } });
}
