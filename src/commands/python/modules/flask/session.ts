import { encode } from "../../../../base/bytes.ts";
import { raise } from "../../runtime/exceptions.ts";
import type { Interpreter } from "../../runtime/interpreter.ts";
import { PyDict, PyList, type PyObject, PyTuple, type Value } from "../../runtime/values.ts";
import { dump, load } from "../json.ts";

/** The session of one request. Without a secret key nothing can be put into it. */
class Session extends PyDict {
  canWrite = true;

  override set(key: Value, value: Value): void {
    if (!this.canWrite)
      throw raise(
        "RuntimeError",
        "The session is unavailable because no secret key was set.  Set the secret_key on the application to something unique and secret.",
      );
    super.set(key, value);
  }
}

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

async function hmac(key: Uint8Array, text: string): Promise<Uint8Array> {
  const algorithm = { name: "HMAC", hash: "SHA-1" };
  const made = await crypto.subtle.importKey("raw", new Uint8Array(key), algorithm, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", made, new Uint8Array(encode(text))));
}

/** As itsdangerous signs for Flask: HMAC-SHA1 by a key derived for "cookie-session". */
const sign = async (secret: string, text: string) =>
  base64url(await hmac(await hmac(encode(secret), "cookie-session"), text));

/** Flask's session: a dict kept in a signed cookie, and the messages that `flash` leaves in it. */
export class Sessions {
  readonly dict = new Session();
  #python: Interpreter;
  #secret: string | undefined;
  #before = "{}";
  #flashes: readonly Value[] | undefined;

  constructor(python: Interpreter) {
    this.#python = python;
  }

  async open(app: PyObject, cookie: string | undefined): Promise<void> {
    const config = app.attributes.get("config");
    const key = app.attributes.get("secret_key") ?? (config as PyDict).get("SECRET_KEY") ?? "";
    this.#secret = key === null || key === "" ? undefined : await this.#python.str(key);
    this.#flashes = undefined;
    this.dict.entries.clear();
    this.dict.canWrite = true;
    const signed = /^(.*)\.([\w-]+)$/.exec(cookie ?? "");
    if (signed && this.#secret !== undefined && (await sign(this.#secret, signed[1]!)) === signed[2]) {
      const text = atob(signed[1]!.split(".")[0]!.replaceAll("-", "+").replaceAll("_", "/"));
      const found = load(text);
      if (found instanceof PyDict)
        for (const [name, value] of found.entries.values()) this.dict.set(name, value);
    }
    this.#before = this.#text();
    this.dict.canWrite = this.#secret !== undefined;
  }

  #text(): string {
    return dump(this.dict, { sortKeys: false, ascii: true, separators: [",", ":"] });
  }

  /** Sends the cookie when the session has changed. */
  async close(response: Response): Promise<Response> {
    const text = this.#text();
    if (text === this.#before || this.#secret === undefined) return response;
    const headers = new Headers(response.headers);
    headers.append("vary", "Cookie");
    if (this.dict.entries.size === 0)
      headers.append("set-cookie", "session=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/");
    else {
      const seconds = Math.floor(this.#python.process.clock.now() / 1000);
      const time = Uint8Array.of(seconds >>> 24, seconds >>> 16, seconds >>> 8, seconds);
      const payload = `${base64url(encode(text))}.${base64url(time)}`;
      const value = `${payload}.${await sign(this.#secret, payload)}`;
      headers.append("set-cookie", `session=${value}; HttpOnly; Path=/`);
    }
    return new Response(response.body, { status: response.status, headers });
  }

  flash(message: Value, category: Value): void {
    const present = this.dict.get("_flashes");
    const items = present instanceof PyList ? present.items : [];
    this.dict.set("_flashes", new PyList([...items, new PyTuple([category, message])]));
  }

  /** The messages left so far, once: they are gone from the session, and stay for this request. */
  flashed(withCategories: boolean, only: readonly Value[]): PyList {
    if (!this.#flashes) {
      const present = this.dict.get("_flashes");
      this.#flashes = present instanceof PyList ? present.items : [];
      this.dict.delete("_flashes");
    }
    const pairs = this.#flashes
      .map((one) => (one as PyList | PyTuple).items)
      .filter(([category]) => only.length === 0 || only.includes(category!));
    return new PyList(pairs.map((pair) => (withCategories ? new PyTuple(pair) : pair[1]!)));
  }
}
