import { addressOf } from "../../../base/addresses.ts";
import type { Process } from "../../../shell/command.ts";
import { basename } from "../../../files/paths.ts";
import type { CookieJar } from "./curl-cookies.ts";
import { CurlError } from "./curl-error.ts";
import { CurlMeter } from "./curl-meter.ts";
import type { CurlOptions } from "./curl-options.ts";
import { type Outgoing, withCookies } from "./curl-request.ts";
import { type Connections, isLocal, Talk } from "./curl-talk.ts";
import type { Target } from "./curl-target.ts";
import type { Outcome } from "./curl-write-out.ts";

export interface Run {
  readonly process: Process;
  readonly options: CurlOptions;
  /** Absent unless cookies were asked for. */
  readonly jar: CookieJar | undefined;
  /** Cookies of the command line, "a=1; b=2". */
  readonly cookies: readonly string[];
  readonly connections: Connections;
}

type Part = Omit<Outcome, "asked" | "number" | "exit" | "error" | "file">;

/** What is known of a transfer that did not begin. */
export const nothing: Part = {
  status: 0,
  url: "",
  headers: [],
  size: 0,
  sent: 0,
  headerSize: 0,
  requestSize: 0,
  redirects: 0,
  redirectUrl: "",
  connections: 0,
  seconds: 0,
  method: "GET",
  referer: "",
  address: "",
};

/** Sends a request, follows redirections when asked to, and writes what comes. `end.error` tells how it failed. */
export async function transfer(
  { process, options, jar, cookies, connections }: Run,
  first: Outgoing,
  target: Target,
): Promise<{ outcome: Part; error?: CurlError }> {
  const { clock, stdout } = process;
  const started = clock.now();
  const quiet = options.silent || options["no-progress-meter"] || options["progress-bar"];
  const meter =
    quiet || (target.path === undefined && stdout.isTTY)
      ? undefined
      : new CurlMeter((text) => process.stderr.write(text));
  const talk = new Talk(process, options, target, connections);
  let out = first;
  let part: Part = { ...nothing, url: first.url.href, method: first.method, referer: options.referer ?? "" };
  const end = () => ({
    ...part,
    connections: talk.connected,
    seconds: (clock.now() - started) / 1000,
  });
  let total = 0;
  await meter?.begin();
  try {
    for (;;) {
      out = withCookies(out, cookies, jar, clock.now());
      const { url } = out;
      part = { ...part, url: url.href, method: out.method, status: 0, headers: [], size: 0 };
      const { response, head, asked } = await talk.exchange(
        out,
        started,
        () => {
          const address = isLocal(url.hostname) ? "127.0.0.1" : addressOf(url.hostname);
          part = { ...part, address, sent: out.body?.length ?? 0 };
        },
        (line) => jar?.receive(line, url, clock.now()) ?? "",
      );
      const { status, headers } = response;
      part = { ...part, status, headers: [...headers] };
      part = { ...part, headerSize: part.headerSize + head.length, requestSize: part.requestSize + asked };
      const location = headers.get("location");
      const redirectUrl = location && status >= 300 && status < 400 ? new URL(location, url) : undefined;
      if (redirectUrl && !redirectUrl.hash) redirectUrl.hash = url.hash;
      const follows = redirectUrl && (options.location || options["location-trusted"]);
      const fails = options.fail && status >= 400;
      total = Number(headers.get("content-length") ?? 0);
      const limit = Number(options["max-filesize"] ?? Infinity);
      if (total > limit) throw new CurlError(63, "Maximum file size exceeded");
      if (options["remote-header-name"] && target.path !== undefined) {
        const named = /filename="?([^";]+)"?/.exec(headers.get("content-disposition") ?? "")?.[1];
        if (named) target.path = basename(named);
      }
      if (follows && total > 0) await talk.say("* Ignoring the response-body\n");
      if (fails || options.head) await response.body?.cancel();
      else
        for await (const bytes of talk.body(response, started)) {
          part = { ...part, size: part.size + bytes.length };
          if (!follows) await target.write(bytes);
        }
      if (part.size === 0 && target.path !== undefined && !fails && !options.include && !options.head)
        await target.write(new Uint8Array(0));
      const { size, sent } = part;
      await meter?.end({
        received: size,
        total: fails ? total : size,
        sent,
        milliseconds: clock.now() - started,
      });
      await talk.close(fails ?? false, response, out);
      if ((options.fail || options["fail-with-body"]) && status >= 400)
        throw new CurlError(22, `The requested URL returned error: ${status}`);
      if (!follows) return { outcome: { ...end(), redirectUrl: redirectUrl?.href ?? "" } };
      const most = Number(options["max-redirs"] ?? 50);
      if (most >= 0 && part.redirects >= most) {
        part = { ...part, redirectUrl: redirectUrl.href };
        await talk.say(`* Maximum (${most}) redirects followed\n`);
        throw new CurlError(47, `Maximum (${most}) redirects followed`);
      }
      part = { ...part, redirects: part.redirects + 1 };
      const next = redirected(out, redirectUrl, status, options);
      await talk.say(`* Issue another request to this URL: '${redirectUrl.href}'\n`);
      if (out.method === "POST" && next.method === "GET") await talk.say("* Switch from POST to GET\n");
      out = next;
      await meter?.begin();
    }
  } catch (error) {
    if (!(error instanceof CurlError)) throw error;
    if (error.status !== 22 && error.status !== 47)
      await meter?.end({ received: 0, total: 0, sent: 0, milliseconds: 0 });
    return { outcome: end(), error };
  }
}

/** 303, and by custom 301 and 302 after a POST, drop the body and become GET; a password does not go to another host. */
function redirected(out: Outgoing, url: URL, status: number, options: CurlOptions): Outgoing {
  const posts = out.body !== undefined && (options["upload-file"].length === 0 || status === 303);
  const keeps =
    status === 301
      ? options.post301
      : status === 302
        ? options.post302
        : status === 303
          ? options.post303
          : true;
  const drops = posts && !keeps;
  const dropped = new Set([
    ...(drops ? ["content-length", "content-type"] : []),
    ...(url.origin === out.url.origin || options["location-trusted"] ? [] : ["authorization", "cookie"]),
  ]);
  const headers = out.headers
    .filter(([name]) => !dropped.has(name.toLowerCase()))
    .map(([name, value]) => (name === "Host" ? ([name, url.host] as const) : ([name, value] as const)));
  return {
    url,
    method: drops ? (options.request ?? "GET") : out.method,
    headers,
    body: drops ? undefined : out.body,
    user: dropped.has("authorization") ? undefined : out.user,
  };
}
