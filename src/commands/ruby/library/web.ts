import { escapeHtml } from "../../../base/honest-page.ts";
import { toText } from "../core/table.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RObject, str } from "../runtime/values.ts";

const encode = (text: string) => encodeURIComponent(text).replaceAll("%20", "+");

/** `require "cgi"` */
export function cgi(ruby: Ruby): void {
  ruby.defineOn(ruby.defineClass("CGI"), {
    escapeHTML: [1, 1, ({ ruby: on, args }) => str(escapeHtml(toText(on, args[0])))],
    escape: [1, 1, ({ ruby: on, args }) => str(encode(toText(on, args[0])))],
    unescape: [
      1,
      2,
      ({ ruby: on, args }) => str(decodeURIComponent(toText(on, args[0]).replaceAll("+", " "))),
    ],
  });
}

/** `require "uri"` */
export function uri(ruby: Ruby): void {
  const module = ruby.defineModule("URI");
  const generic = ruby.defineClass("Generic", ruby.object, module);
  const invalid = ruby.defineClass("InvalidURIError", ruby.core("StandardError"), module);
  const parts = ["scheme", "host", "port", "path", "query", "fragment", "user", "password"] as const;
  ruby.define(generic, { to_s: [0, 0, ({ self }) => (self as RObject).ivars.get("@text") ?? null] });
  for (const part of parts)
    ruby.define(generic, { [part]: [0, 0, ({ self }) => (self as RObject).ivars.get(`@${part}`) ?? null] });
  const ports: Readonly<Record<string, bigint>> = { http: 80n, https: 443n, postgres: 5432n, redis: 6379n };
  ruby.defineOn(module, {
    parse: [
      1,
      1,
      ({ ruby: on, args }) => {
        const text = toText(on, args[0]);
        const found =
          /^(?:([a-z][\w+.-]*):)?(?:\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^:/?#]*)(?::(\d+))?)?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i.exec(
            text,
          );
        if (!found || /\s/.test(text))
          throw on.error(invalid, `bad URI (is not URI?): ${JSON.stringify(text)}`);
        const made = new RObject(generic);
        const [, scheme, user, password, host, port, path, query, fragment] = found;
        const values = { scheme, user, password, host, path, query, fragment };
        for (const [name, value] of Object.entries(values))
          made.ivars.set(`@${name}`, value === undefined ? null : str(value));
        made.ivars.set("@port", port === undefined ? (ports[scheme ?? ""] ?? null) : BigInt(port));
        made.ivars.set("@text", str(text));
        return made;
      },
    ],
    encode_www_form_component: [
      1,
      2,
      async ({ ruby: on, frame, args }) => str(encode(await on.text(frame, args[0]!))),
    ],
    decode_www_form_component: [
      1,
      2,
      ({ ruby: on, args }) => str(decodeURIComponent(toText(on, args[0]).replaceAll("+", " "))),
    ],
    encode_www_form: [
      1,
      2,
      async ({ ruby: on, frame, args }) => {
        const pairs: string[] = [];
        for (const pair of await on.list(frame, args[0]!)) {
          const [key, value] = await on.list(frame, pair);
          pairs.push(`${encode(await on.text(frame, key!))}=${encode(await on.text(frame, value!))}`);
        }
        return str(pairs.join("&"));
      },
    ],
  });
}
