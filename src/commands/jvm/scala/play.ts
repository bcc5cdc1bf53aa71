import { decode } from "../../../base/bytes.ts";
import type { Process } from "../../../shell/command.ts";
import type { ClassPath } from "../java/class-path.ts";
import { contentTypeOf } from "../web/content-types.ts";
import { literalOf } from "./read-routes.ts";
import { listenForever, notRun } from "./serve-static.ts";
import { renderTwirl, type Twirl, TwirlNotSimulated } from "./twirl.ts";

interface PlayRoute {
  readonly verb: string;
  readonly path: string;
  readonly regex: RegExp;
  /** "controllers.Application.index()" */
  readonly call: string;
}

/** conf/routes: "GET /users/:id controllers.Users.show(id: Long)". */
function readRoutes(text: string): PlayRoute[] {
  return text.split("\n").flatMap((line) => {
    const [, verb, path, call] = /^\s*(GET|POST|PUT|DELETE|PATCH|HEAD)\s+(\S+)\s+(.+?)\s*$/.exec(line) ?? [];
    if (verb === undefined) return [];
    const regex = new RegExp(
      `^${path!
        .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
        .replace(/\*(\w+)/g, "(?<$1>.+)")
        .replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`,
    );
    return [{ verb, path: path!, regex, call: call! }];
  });
}

/** The value of a setting, environment variables filled in; the last one that has a value counts. */
function settingOf(conf: string, name: string, env: ReadonlyMap<string, string>): string | undefined {
  let value: string | undefined;
  for (const [, literal, variable] of conf.matchAll(
    new RegExp(`^\\s*${name.replaceAll(".", "\\.")}\\s*[=:]\\s*(?:"([^"]*)"|\\$\\{\\??(\\w+)\\})`, "gm"),
  )) {
    if (literal !== undefined) value = literal;
    else if (env.has(variable!)) value = env.get(variable!);
  }
  return value;
}

const noSecret = `Oops, cannot start the server.
Configuration error: Configuration error[
The application secret has not been set, and we are in prod mode. Your application is not secure.
To set the application secret, please read https://playframework.com/documentation/latest/ApplicationSecret
]
`;

/** play.core.server.ProdServerStart: routes, static pages and assets of a Play application. */
export async function runPlay(
  process: Process,
  properties: ReadonlyMap<string, string>,
  { resources }: ClassPath,
): Promise<number> {
  const { env, stdout, stderr } = process;
  const read = (path: string): string | undefined => {
    const found = resources.get(path);
    return found && decode(found);
  };
  const conf = read("application.conf") ?? "";
  const secret =
    settingOf(conf, "play.http.secret.key", env) ??
    properties.get("play.http.secret.key") ??
    settingOf(conf, "application.secret", env);
  if (secret === undefined || secret === "changeme") {
    await stderr.write(noSecret);
    return 255;
  }
  const port = Number(properties.get("http.port") ?? settingOf(conf, "http.port", env) ?? 9000);
  if (Number.isNaN(port)) {
    await stderr.write(`Oops, cannot start the server.\nInvalid HTTP port: ${properties.get("http.port")}\n`);
    return 255;
  }
  const routes = readRoutes(read("routes") ?? "");
  const twirl: Twirl = {
    template: (name) => read(`dojo-sources/app/views/${name.replaceAll(".", "/")}.scala.html`),
    address: (call) =>
      routes.find(
        (route) => route.call.replace(/^controllers\./, "").replace(/\(.*/, "") === call.replace(/\(.*/, ""),
      )?.path,
  };
  await stdout.write("[info] play.api.Play - Application started (Prod) (no global state)\n");
  await stdout.write(`[info] p.c.s.PekkoHttpServer - Listening for HTTP on /[0:0:0:0:0:0:0:0]:${port}\n`);
  const allowed = /play\.filters\.hosts[\s\S]*?allowed\s*[+=:]+\s*\[([^\]]*)\]/
    .exec(conf)?.[1]
    ?.match(/"([^"]*)"/g)
    ?.map((each) => each.slice(1, -1)) ?? ["localhost", ".local", "127.0.0.1"];
  return listenForever(process, port, async (request) => {
    const { pathname, hostname } = new URL(request.url);
    const fits = allowed.some(
      (each) => each === "." || hostname === each || (each.startsWith(".") && hostname.endsWith(each)),
    );
    if (!fits) {
      await stdout.write(`[warn] p.f.h.AllowedHostsFilter - Host not allowed: ${hostname}\n`);
      return page(
        400,
        `<h1>Bad Request</h1><p id="detail">For request '${request.method} ${pathname}' [Host not allowed: ${hostname}]</p>`,
      );
    }
    const route = routes.find(
      ({ verb, regex }) =>
        (verb === request.method || (verb === "GET" && request.method === "HEAD")) && regex.test(pathname),
    );
    if (!route)
      return page(
        404,
        `<h1>Action Not Found</h1><p id="detail">For request '${request.method} ${pathname}'</p>`,
      );
    if (/Assets\.(?:versioned|at)/.test(route.call)) {
      const file =
        route.regex.exec(pathname)?.groups?.["file"] ??
        /file\s*=\s*"([^"]+)"|,\s*"([^"]+)"/.exec(route.call)?.[1] ??
        "";
      const found = resources.get(`public/${file}`);
      return found
        ? new Response(found as Uint8Array<ArrayBuffer>, { headers: { "content-type": contentTypeOf(file) } })
        : page(404, "<h1>Action Not Found</h1>");
    }
    return act(process, route, pathname, request, read, twirl);
  });
}

const page = (status: number, body: string) =>
  new Response(`<!DOCTYPE html>\n<html lang="en"><body>${body}</body></html>\n`, {
    status,
    headers: { "content-type": "text/html; charset=UTF-8" },
  });

/** An action whose whole answer stands in its source: Ok("text"), Ok(views.html.index("title")), Redirect("/x"). */
async function act(
  process: Process,
  route: PlayRoute,
  path: string,
  request: Request,
  read: (path: string) => string | undefined,
  twirl: Twirl,
): Promise<Response> {
  const [, cls = "", method = ""] = /^@?([\w.]+)\.(\w+)/.exec(route.call) ?? [];
  const file = `app/${cls.replaceAll(".", "/")}.scala`;
  const source = read(`dojo-sources/${file}`) ?? "";
  const body =
    new RegExp(
      `def\\s+${method}\\b[\\s\\S]*?=\\s*(?:Action(?:\\.async)?|Action\\w*)?\\s*(?:\\([^)]*\\))?\\s*\\{([\\s\\S]*?)\\n {0,4}\\}`,
    ).exec(source)?.[1] ?? "";
  const simple =
    /^\s*(?:(?:implicit\s+)?\(?\w*\s*(?::\s*[\w[\]]+)?\)?\s*=>)?\s*(?:Future\.successful\()?\s*(Ok|NotFound|Redirect)\(([\s\S]*?)\)\)?\s*$/.exec(
      body,
    );
  const groups = route.regex.exec(path)?.groups ?? {};
  const [, kind, argument = ""] = simple ?? [];
  const fill = (text: string) => text.replace(/\$(\w+)/g, (whole, name: string) => groups[name] ?? whole);
  const literal = literalOf(argument);
  if (kind === "Redirect" && literal !== undefined)
    return new Response(null, { status: 303, headers: { location: literal } });
  const status = kind === "NotFound" ? 404 : 200;
  if (kind !== undefined && literal !== undefined && !/\$\{|\$\w/.test(fill(literal)))
    return new Response(fill(literal), { status, headers: { "content-type": "text/plain; charset=UTF-8" } });
  const view = /^views\.html\.([\w.]+)\(([\s\S]*?)\)?$/.exec(argument.trim());
  if (kind !== undefined && view) {
    const args = view[2]!.split(",").map((each) => literalOf(each) ?? (each.trim() === "" ? "" : undefined));
    if (args.every((each) => each !== undefined)) {
      try {
        return new Response(renderTwirl(twirl, view[1]!, args, []), {
          status,
          headers: { "content-type": "text/html; charset=UTF-8" },
        });
      } catch (error) {
        if (!(error instanceof TwirlNotSimulated)) throw error;
      }
    }
  }
  return notRun(process, request, `${cls}.${method}`, `${file}: ${method}`, [
    "The app was compiled and staged, and Play started with its configuration.",
    "conf/routes sends this request to this action.",
  ]);
}
