import type { Colours } from "../talk/colours.ts";

type Paint = (text: string) => string;

const same: Paint = (text) => text;

/** Paints the groups of a match, each with its own colour; undefined when the text does not match. */
function groups(text: string, pattern: RegExp, paints: readonly Paint[]): string | undefined {
  const match = pattern.exec(text);
  return match
    ?.slice(1)
    .map((group, at) => (group ? (paints[at] ?? same)(group) : ""))
    .join("");
}

const started = /^(Starting process with command )(`.+`)(by user )?(.*)?$/;

export function paintApi(body: string, { success, failure, green, cyan, magenta, code }: Colours): string {
  if (body === "Build succeeded") return success(body);
  if (body.startsWith("Build failed")) return failure(body);
  return (
    groups(body, /^(Build started by user )(.+)$/, [same, green]) ??
    groups(body, /^(Deploy )(\w+)( by user )(.+)$/, [same, cyan, same, green]) ??
    groups(body, /^(Release )(v\d+)( created by user )(.+)$/, [same, magenta, same, green]) ??
    groups(body, started, [same, code, same, green]) ??
    body
  );
}

export function paintDyno(body: string, colour: Colours, isWeb: boolean): string {
  const { failure, success, info, yellow, green, code, magenta, inactive } = colour;
  if (isWeb && (body === "Unidling" || body === "Restarting")) return yellow(body);
  if (body === "Stopping all processes with SIGTERM") return failure(body);
  const states: Record<string, Paint> = { up: success, complete: success, starting: info, down: failure };
  const state: Paint = (name) => (states[name] ?? same)(name);
  const ending: Paint = (status) => (status === "0" ? success(status) : failure(status));
  const common =
    groups(body, started, [same, code, same, green]) ??
    groups(body, /^(State changed from )(\w+)( to )(\w+)$/, [same, state, same, state]) ??
    groups(body, /^(Process exited with status )(\d+)$/, [same, ending]);
  if (common !== undefined || !isWeb) return common ?? body;
  const request = /^(\d+\.\d+\.\d+\.\d+ -[^-]*- \[[^\]]+] ")(\w+)( )([^ ]+)( HTTP\/\d+\.\d+" )(\d+)( .+$)/;
  return (
    groups(body, request, [inactive, magenta, inactive, green, inactive, httpStatus(colour), inactive]) ??
    groups(body, /^(.* ")(\w+)(.+)(HTTP\/\d+\.\d+" .*)$/, [same, magenta, green, same]) ??
    body
  );
}

export function paintPostgres(body: string, { inactive, magenta, cyan }: Colours): string {
  if (/source=\w+ sample#/.test(body)) return inactive(body);
  return groups(body, /^(\[DATABASE].*)(CREATE TABLE)(.*)$/, [inactive, magenta, cyan]) ?? body;
}

/** `at=info method=GET path="/" ... status=200` */
export function paintRouter(body: string, colour: Colours, dyno: Paint): string {
  const { inactive, failure, label, magenta, green } = colour;
  const paints: Record<string, Paint> = {
    at: (value) => (value === "error" ? failure(value) : inactive(value)),
    code: (value) => failure(label(value)),
    connect: duration(colour),
    dyno,
    method: magenta,
    path: green,
    service: duration(colour),
    status: httpStatus(colour),
  };
  return body
    .split(/\s+/)
    .map((word) => {
      const at = word.indexOf("=");
      if (at < 0) return inactive(word);
      const key = word.slice(0, at);
      return inactive(`${key}=`) + (paints[key] ?? inactive)(word.slice(at + 1));
    })
    .join(" ");
}

function httpStatus({ success, info, warning, failure }: Colours): Paint {
  const classes: Record<string, Paint> = { 2: success, 3: info, 4: warning, 5: failure };
  return (status) => (classes[status[0] ?? ""] ?? same)(status);
}

/** Milliseconds: the slower, the redder. */
function duration({ success, info, warning, failure }: Colours): Paint {
  return (text) => {
    const ms = Number.parseInt(text, 10);
    if (!ms) return text;
    return (ms < 100 ? success : ms < 500 ? info : ms < 5000 ? warning : failure)(text);
  };
}
