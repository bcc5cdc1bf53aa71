import { invalid, notFound } from "../errors.ts";
import type { SshKey } from "../model/state.ts";
import { fields, text } from "./body.ts";
import { get, isoTime, nothing, route, type Route } from "./route.ts";

const present = (key: SshKey, email: string) => ({
  comment: key.comment,
  created_at: isoTime(key.createdAt),
  email,
  fingerprint: key.fingerprint,
  id: key.id,
  public_key: key.publicKey,
  updated_at: isoTime(key.createdAt),
});

export const keyRoutes: readonly Route[] = [
  get("/account/keys", ({ user }) => Response.json(user.keys.map((key) => present(key, user.email)))),
  route("POST", "/account/keys", readNew, async ({ store, user, body: publicKey }) => {
    const [kind, data, ...comment] = publicKey.split(/\s+/);
    if (!kind || !data || !/^(ssh-|ecdsa-)/.test(kind)) throw invalid("Key is not a valid SSH public key.");
    if (user.keys.some((key) => key.publicKey.split(/\s+/)[1] === data))
      throw invalid("Key is already in use on this account.");
    const key: SshKey = {
      id: store.random.uuid(),
      publicKey,
      comment: comment.join(" "),
      fingerprint: await fingerprintOf(data),
      createdAt: store.now(),
    };
    const now = store.state.users[user.id]!;
    store.dispatch({ type: "user.changed", user: { ...now, keys: [...now.keys, key] } });
    return Response.json(present(key, user.email), { status: 201 });
  }),
  route("DELETE", "/account/keys/:key", nothing, ({ store, user, params }) => {
    const key = user.keys.find(
      ({ id, fingerprint }) => id === params["key"] || fingerprint === params["key"],
    );
    if (!key) throw notFound("key");
    store.dispatch({
      type: "user.changed",
      user: { ...user, keys: user.keys.filter((other) => other !== key) },
    });
    return Response.json(present(key, user.email));
  }),
];

function readNew(json: unknown) {
  return text(fields(json), "public_key").trim();
}

/** As `ssh-keygen -l` shows it. */
async function fingerprintOf(encoded: string): Promise<string> {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded)) throw invalid("Key is not a valid SSH public key.");
  const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `SHA256:${btoa(String.fromCharCode(...digest)).replace(/=+$/, "")}`;
}
