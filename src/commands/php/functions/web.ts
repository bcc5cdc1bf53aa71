import { PArray, Ref } from "../runtime/values.ts";
import type { Functions } from "./table.ts";
import { text } from "./system-parts.ts";

/** Headers, cookies, sessions and addresses. */
export const web: Functions = {
  header: [
    1,
    async (call) => {
      const line = await text(call);
      const status = /^HTTP\/\S+ (\d+)/.exec(line);
      if (status) call.php.status = Number(status[1]);
      else {
        const at = line.indexOf(":");
        const [name, value] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
        if (call.args[1] !== false && name.toLowerCase() !== "set-cookie")
          for (let i = call.php.headers.length - 1; i >= 0; i--)
            if (call.php.headers[i]![0].toLowerCase() === name.toLowerCase()) call.php.headers.splice(i, 1);
        call.php.headers.push([name, value]);
        if (name.toLowerCase() === "location" && call.php.status === 200) call.php.status = 302;
        if (typeof call.args[2] === "bigint") call.php.status = Number(call.args[2]);
      }
      return null;
    },
  ],
  http_response_code: [
    0,
    ({ php, args }) => {
      const before = BigInt(php.status);
      if (typeof args[0] === "bigint") php.status = Number(args[0]);
      return before;
    },
  ],
  headers_sent: [0, () => false],
  headers_list: [0, ({ php }) => PArray.of(php.headers.map(([name, value]) => `${name}: ${value}`))],
  setcookie: [
    1,
    async (call) => (
      call.php.headers.push([
        "Set-Cookie",
        `${await text(call)}=${encodeURIComponent(call.args[1] === undefined ? "" : await text(call, 1))}`,
      ]),
      true
    ),
  ],
  session_start: [
    0,
    ({ php }) => {
      if (!php.globals.has("_SESSION")) php.globals.set("_SESSION", new Ref(new PArray()));
      return true;
    },
  ],
  session_destroy: [0, () => true],
  session_id: [0, () => "dojo"],
  http_build_query: [
    1,
    ({ args }) =>
      (args[0] as PArray)
        .entries()
        .map(
          ([key, value]) =>
            `${encodeURIComponent(String(key))}=${encodeURIComponent(String(value)).replaceAll("%20", "+")}`,
        )
        .join("&"),
  ],
  parse_url: [
    1,
    async (call) => {
      const found =
        /^(?:([a-z][\w+.-]*):)?(?:\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^:/?#]*)(?::(\d+))?)?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i.exec(
          await text(call),
        )!;
      const names = ["scheme", "user", "pass", "host", "port", "path", "query", "fragment"];
      const made = PArray.from(
        names.flatMap((name, i) =>
          found[i + 1] ? [[name, name === "port" ? BigInt(found[i + 1]!) : found[i + 1]!] as const] : [],
        ),
      );
      const which = call.args[1];
      return typeof which === "bigint" && which >= 0n
        ? (made.get(
            ["scheme", "host", "port", "user", "pass", "path", "query", "fragment"][Number(which)]!,
          ) ?? null)
        : made;
    },
  ],
  parse_str: [
    2,
    async (call) => {
      call.refs[1]!.value = PArray.from(
        [...new URLSearchParams(await text(call))].map(([key, value]) => [key, value] as const),
      );
      return null;
    },
    [1],
  ],
  filter_var: [
    1,
    async (call) => {
      const value = await text(call);
      const kind = call.args[1] ?? 516n;
      if (kind === 257n) return /^\s*[+-]?\d+\s*$/.test(value) ? BigInt(value.trim()) : false;
      if (kind === 258n) return /^(?:1|true|on|yes)$/i.test(value);
      if (kind === 259n) return /^\s*[+-]?\d*\.?\d+\s*$/.test(value) ? Number(value) : false;
      if (kind === 273n) return /^[a-z][\w+.-]*:\/\/\S+$/i.test(value) ? value : false;
      if (kind === 274n) return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value) ? value : false;
      return value;
    },
  ],
  filter_input: [
    2,
    ({ php, args }) => {
      const source = php.globals.get(args[0] === 0n ? "_POST" : "_GET")?.value;
      return source instanceof PArray ? (source.get(String(args[1])) ?? null) : null;
    },
  ],
};
