import type { Authorization, User } from "./state.ts";
import type { Store } from "./store.ts";

/** The learner's account, which every world begins with. The token stands in the laptop's ~/.netrc. */
export const learner = {
  id: "01234567-89ab-4cde-8f01-23456789abcd",
  email: "learner@example.com",
  name: "Learner",
  token: "HRKU-0d0d0d0d-0000-4000-8000-000000000001",
} as const;

/** Adds the learner's account to a new world. */
export function openLearnerAccount(store: Store): void {
  const { id, email, name, token } = learner;
  const at = store.now();
  store.dispatch({
    type: "user.changed",
    user: {
      id,
      email,
      name,
      createdAt: at,
      verified: true,
      twoFactor: false,
      limited: false,
      keys: [],
      favorites: [],
    },
  });
  store.dispatch({
    type: "authorization.created",
    authorization: {
      id: "01234567-89ab-4cde-8f01-000000000001",
      userId: id,
      token,
      description: "Heroku CLI login from learner",
      createdAt: at,
      expiresAt: null,
    },
  });
}

/** The account of this address; somebody who has none gets one when invited to an app. */
export function findOrInvite(store: Store, email: string): User {
  const known = Object.values(store.state.users).find((user) => user.email === email);
  if (known) return known;
  const user: User = {
    id: store.random.uuid(),
    email,
    name: "",
    createdAt: store.now(),
    verified: false,
    twoFactor: false,
    limited: false,
    keys: [],
    favorites: [],
  };
  store.dispatch({ type: "user.changed", user });
  return user;
}

/** Gives the user a token, for so many seconds or (null) for ever. */
export function authorize(
  store: Store,
  user: User,
  description: string,
  seconds: number | null,
): Authorization {
  const at = store.now();
  const authorization: Authorization = {
    id: store.random.uuid(),
    userId: user.id,
    token: `HRKU-${store.random.uuid()}`,
    description,
    createdAt: at,
    expiresAt: seconds === null ? null : at + seconds * 1000,
  };
  store.dispatch({ type: "authorization.created", authorization });
  return authorization;
}

/** Who sends this request: a Bearer token, or Basic with the token as password and any user name. */
export function authenticate(store: Store, request: Request): User | undefined {
  const authorization = authorizationOf(store, request);
  return authorization && store.state.users[authorization.userId];
}

/** The authorization a request was sent under; undefined when there is none, or when it has run out. */
export function authorizationOf(store: Store, request: Request): Authorization | undefined {
  const token = readToken(request.headers.get("authorization"));
  if (!token) return undefined;
  const now = store.now();
  return Object.values(store.state.authorizations).find(
    (authorization) =>
      authorization.token === token && (authorization.expiresAt === null || authorization.expiresAt > now),
  );
}

/** The user name and password of HTTP Basic; undefined when the header says something else. */
export function readBasic(header: string | null): { user: string; password: string } | undefined {
  const encoded = /^Basic\s+([\w+/=]+)\s*$/i.exec(header ?? "")?.[1];
  if (encoded === undefined) return undefined;
  const text = fromBase64(encoded);
  const colon = text.indexOf(":");
  return colon < 0 ? undefined : { user: text.slice(0, colon), password: text.slice(colon + 1) };
}

function readToken(header: string | null): string | undefined {
  return /^Bearer\s+(\S+)\s*$/i.exec(header ?? "")?.[1] ?? readBasic(header)?.password;
}

/** Text of base64; what is no base64 is no text. */
function fromBase64(encoded: string): string {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(encoded) || encoded.length % 4 === 1) return "";
  return new TextDecoder().decode(Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0)));
}
