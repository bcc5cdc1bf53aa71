/** What the server behind the curl scripts answers, to the real curl through a socket and to ours directly. */
export interface Answer {
  readonly status: number;
  readonly reason: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Asked {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const text = (status: number, reason: string, body: string, more: Record<string, string> = {}): Answer => ({
  status,
  reason,
  headers: { "Content-Type": "text/plain", ...more },
  body,
});

/** Headers that fetch keeps to itself, or that a real client adds without being asked. */
const transport =
  /^(?:host|connection|content-length|accept-encoding|expect|sec-fetch-mode|accept-language)$/;

/** The pages of the test's own web site. "hang" never answers, "reset" hangs up. */
export function answerTo({ method, path, headers, body }: Asked): Answer | "hang" | "reset" {
  const [page = "", query = ""] = path.split("?");
  if (page === "/hang") return "hang";
  if (page === "/reset") return "reset";
  if (page === "/echo") {
    const sent = [...headers].filter(([name]) => !transport.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
    const shown = body.replace(/--------------------------[0-9a-f]{16}/g, "BOUNDARY");
    return text(
      200,
      "OK",
      `${method} ${path}\n${sent.map(([name, value]) => `${name}: ${value.replace(/boundary=.*/, "boundary=BOUNDARY")}\n`).join("")}\n${shown}\n`,
    );
  }
  if (page === "/json")
    return { ...text(200, "OK", '{"ok":true}'), headers: { "Content-Type": "application/json" } };
  if (page === "/set")
    return text(200, "OK", "set\n", { "Set-Cookie": decodeURIComponent(query) || "a=1; Path=/" });
  const code = /^\/(\d{3})$/.exec(page)?.[1];
  if (code === "204") return { status: 204, reason: "No Content", headers: {}, body: "" };
  if (code?.startsWith("3"))
    return text(Number(code), code === "303" ? "See Other" : "Found", "moved\n", {
      Location: query || "/echo",
    });
  if (code) return text(Number(code), code === "404" ? "Not Found" : "Internal Server Error", `${code}\n`);
  if (page === "/loop") return text(302, "Found", "", { Location: "/loop" });
  if (page === "/secret" && headers.get("authorization") !== "Basic dTpw")
    return text(401, "Unauthorized", "who?\n", { "WWW-Authenticate": 'Basic realm="x"' });
  if (page === "/named")
    return text(200, "OK", "named\n", { "Content-Disposition": 'attachment; filename="given.txt"' });
  return text(200, "OK", `${page}\n`);
}
