import type { Process } from "../../../shell/command.ts";
import type { ClassPath } from "../java/class-path.ts";
import { decode } from "../../../base/bytes.ts";
import { portOf, readScalaRoutes } from "./read-routes.ts";
import { listenForever, notRun } from "./serve-static.ts";

/** A Scala program that is a server: its port and what its routes tell by themselves. */
export async function runScalaMain(
  process: Process,
  main: string,
  { resources }: ClassPath,
): Promise<number> {
  const source = [...resources]
    .filter(([path]) => path.startsWith("dojo-sources/") && path.endsWith(".scala"))
    .map(([, data]) => decode(data))
    .join("\n");
  const routes = readScalaRoutes(source);
  const port = portOf(source, process.env);
  if (port === undefined || Number.isNaN(port)) {
    await process.stderr.write(`java: ${main}: running Scala code is not simulated yet\n`);
    return 1;
  }
  return listenForever(process, port, async (request) => {
    const { pathname } = new URL(request.url);
    const path = pathname.replace(/(.)\/$/, "$1");
    const route = routes.find(({ verb, regex }) => verb === request.method && regex.test(path));
    if (!route && routes.length > 0)
      return new Response("Not found", {
        status: 404,
        headers: { "content-type": "text/plain; charset=UTF-8" },
      });
    if (route?.body !== undefined) {
      const groups = route.regex.exec(path)?.groups ?? {};
      return new Response(
        route.body.replace(/\$(\w+)/g, (whole, name: string) => decodeURIComponent(groups[name] ?? whole)),
        { headers: { "content-type": route.type } },
      );
    }
    return notRun(process, request, main, route?.code ?? main, [
      "The app was compiled and staged, and its main object was found.",
      `It listens on the port ${port}, as its source says.`,
    ]);
  });
}
